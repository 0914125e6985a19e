package org.khorgos.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.khorgos.article.Outcome;
import org.khorgos.article.Refusal;
import org.khorgos.article.Tagging;
import org.khorgos.store.Stored;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

/** Counts what is committed, and nothing before. */
@ApplicationScoped
public class IngestMetrics {

  /** The cause of a batch that only the committed offsets show not to be committed. */
  public static final String UNCOMMITTED = "uncommitted";

  /** The cause of a batch that another pod has committed. */
  public static final String OVERTAKEN = "overtaken";

  private final MeterRegistry registry;

  /** Three a record: the registry would put a name together and look it up for each. */
  private final Map<String, Timer> stages = new ConcurrentHashMap<>();

  private final Timer endToEnd;
  private final DistributionSummary batches;
  private final Counter rulesetRefused;

  public IngestMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.endToEnd =
        Timer.builder(MetricNames.END_TO_END)
            .description("From the record's timestamp to its commit")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofMinutes(10))
            .register(registry);
    // There from the start: an alert on their increase must not miss the step from nothing to one.
    this.batches = registry.summary(MetricNames.BATCH_RECORDS);
    registry.counter(MetricNames.BATCH_FAILURES, "cause", UNCOMMITTED);
    this.rulesetRefused = registry.counter(MetricNames.RULESET_REFUSED);
  }

  /** The rules in force. */
  public void ruleset(Tagging.Ruleset id) {
    registry.find(MetricNames.RULESET).gauges().forEach(registry::remove);
    Tags tags = Tags.of("version", id.version(), "sha256", id.sha256());
    registry.gauge(MetricNames.RULESET, tags, 1);
  }

  public void rulesetRefused() {
    rulesetRefused.increment();
  }

  /** Adds to the time of a stage. */
  public void stage(String stage, long nanos) {
    stages
        .computeIfAbsent(stage, name -> registry.timer(MetricNames.STAGE, "stage", name))
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  /** Times a stage. */
  public <T> T timed(String stage, Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      stage(stage, System.nanoTime() - start);
    }
  }

  /** Times a stage. */
  public void timed(String stage, Runnable work) {
    timed(
        stage,
        () -> {
          work.run();
          return null;
        });
  }

  /** A batch is read again. */
  public void batchFailed(String cause) {
    registry.counter(MetricNames.BATCH_FAILURES, "cause", cause).increment();
  }

  /** A try to save a batch failed for a cause that lies with the database. */
  public void databaseFailed(String sqlState) {
    registry.counter(MetricNames.DATABASE_FAILURES, "sqlstate", sqlState).increment();
  }

  void kafkaFailed(String cause) {
    registry.counter(MetricNames.KAFKA_FAILURES, "cause", cause).increment();
  }

  /** A batch is committed: so became of its records. */
  public void committed(
      int records,
      List<Stored> stored,
      List<Outcome.Irrelevant> irrelevant,
      List<Outcome.Rejected> rejected) {
    batches.record(records);
    Instant now = Instant.now();
    for (Stored article : stored) {
      count(article);
      arrived(article.tagged().incoming().timestamp(), now);
    }
    irrelevant.stream()
        .collect(Collectors.groupingBy(Outcome.Irrelevant::language, Collectors.counting()))
        .forEach((language, articles) -> articles("irrelevant", language).increment(articles));
    irrelevant.forEach(article -> arrived(article.incoming().timestamp(), now));
    for (Outcome.Rejected letter : rejected) {
      count(letter.refusal());
      arrived(letter.incoming().timestamp(), now);
    }
  }

  private void count(Refusal refusal) {
    Tags tags = Tags.of("stage", refusal.stage().label(), "reason", refusal.kind().label());
    registry.counter(MetricNames.DEAD_LETTERS, tags).increment();
  }

  private void count(Stored article) {
    String language = article.tagged().article().language().tag();
    articles(article.verdict().label(), language).increment();
    if (article.verdict().written()) {
      Tagging tagging = article.tagged().tagging();
      tagging
          .pairs()
          .forEach(p -> registry.counter(MetricNames.PAIRS, "pair", p.code().label()).increment());
      tagging
          .topics()
          .forEach(t -> registry.counter(MetricNames.TOPICS, "topic", t.code()).increment());
    }
  }

  private Counter articles(String outcome, String language) {
    return registry.counter(
        MetricNames.ARTICLES, Tags.of("outcome", outcome, "language", language));
  }

  private void arrived(Instant sent, Instant now) {
    if (!sent.isAfter(now)) {
      endToEnd.record(Duration.between(sent, now));
    }
  }
}
