package org.khorgos.ingest;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.khorgos.KhorgosConfig;
import org.khorgos.article.Outcome;
import org.khorgos.article.Refusal;
import org.khorgos.article.Refusal.Kind;
import org.khorgos.article.Refusal.Stage;
import org.khorgos.observe.Cluster;
import org.khorgos.observe.Traces;
import org.khorgos.publish.DeadLetter;
import org.khorgos.publish.EnrichedEvent;
import org.khorgos.publish.Outgoing;
import org.khorgos.publish.TaggingJson;
import org.khorgos.store.BatchStore.Saved;
import org.khorgos.store.Stored;

/** Decides what is sent for a saved batch, in the order of its records within each partition. */
@ApplicationScoped
public class Dispatch {

  /** Of a control character, which JSON escapes. */
  private static final int MOST_BYTES_A_CHARACTER = 6;

  private static final int MOST_BYTES_A_MENTION = 64;

  /** Sums, evidence, headers: all of which are bounded in number. */
  private static final int MOST_BYTES_ELSE = 256 * 1024;

  /** The headers that tracing adds. */
  private static final int TRACE_BYTES = 1024;

  private final EnrichedEvent enriched;
  private final DeadLetter deadLetter;
  private final boolean publishAll;
  private final int maxRequestSize;
  private final Cluster cluster;
  private final Traces traces;
  private final Clock clock = Clock.systemUTC();

  /**
   * @param maxRequestSize what the producer takes, in bytes, whatever the topic does
   */
  Dispatch(
      KhorgosConfig config,
      @ConfigProperty(name = "mp.messaging.outgoing.enriched.max.request.size") int maxRequestSize,
      Cluster cluster,
      Traces traces) {
    String schema = config.publicUrl().resolve(EnrichedEvent.SCHEMA_PATH).toString();
    String source = "/khorgos/" + config.environment();
    this.enriched = new EnrichedEvent(config.topics().enriched(), source, schema);
    this.deadLetter = new DeadLetter(config.topics().deadLetter());
    this.publishAll = config.publish() == KhorgosConfig.Scope.ALL;
    this.maxRequestSize = maxRequestSize;
    this.cluster = cluster;
    this.traces = traces;
  }

  /**
   * The outcome, or a refusal where the article's event would be too large for the topic. Asked
   * before it is stored: what is stored is taken for published when its letter is replayed.
   */
  Outcome checked(Outcome outcome) {
    return outcome instanceof Outcome.Tagged article ? checked(article) : outcome;
  }

  private Outcome checked(Outcome.Tagged article) {
    boolean wanted = publishAll || article.tagging().relevance().relevant();
    if (!wanted || mostBytes(article) <= limit(enriched.topic())) {
      return article;
    }
    String tagging = TaggingJson.line(article.article(), article.tagging());
    Outgoing event = enriched.of(article, tagging, Integer.MAX_VALUE, clock.instant());
    return event.size() + TRACE_BYTES <= limit(event.topic()) ? article : tooLarge(article, event);
  }

  /** An upper bound of the event's size that costs nothing. */
  private static long mostBytes(Outcome.Tagged article) {
    long characters = article.article().title().length() + article.article().body().length();
    long mentions =
        article.tagging().entities().stream().mapToLong(entity -> entity.mentions().size()).sum();
    return characters * MOST_BYTES_A_CHARACTER + mentions * MOST_BYTES_A_MENTION + MOST_BYTES_ELSE;
  }

  private int limit(String topic) {
    return Math.min(cluster.maxMessageBytes(topic), maxRequestSize);
  }

  /**
   * @param irrelevant what was not to be stored
   * @param refused what decode, normalise or tag refused
   */
  Settled settle(Saved saved, List<Outcome.Irrelevant> irrelevant, List<Outcome.Rejected> refused) {
    List<Outcome.Rejected> rejected = new ArrayList<>(refused);
    rejected.addAll(saved.rejected());
    List<Outgoing> outgoing = new ArrayList<>();
    List<Stored> stored = new ArrayList<>(saved.stored());
    stored.sort(Batches.BY_COORDINATES);
    Instant now = clock.instant();
    List<Stored> published = stored.stream().filter(this::isPublished).toList();
    List<Outgoing> events = published.parallelStream().map(article -> event(article, now)).toList();
    for (int i = 0; i < events.size(); i++) {
      publish(published.get(i), events.get(i), outgoing, rejected);
    }
    for (Outcome.Rejected letter : rejected) {
      outgoing.add(deadLetter(letter));
    }
    return new Settled(stored, irrelevant, rejected, outgoing);
  }

  /**
   * A revision of an article that is not relevant (any more) goes out as well: its subscribers may
   * have been told that it was.
   */
  private boolean isPublished(Stored article) {
    return article.verdict().written()
        && (publishAll
            || article.tagged().tagging().relevance().relevant()
            || article.revision() > 1);
  }

  private Outgoing event(Stored article, Instant now) {
    return enriched.of(article.tagged(), article.taggingJson(), article.revision(), now);
  }

  private void publish(
      Stored article, Outgoing untraced, List<Outgoing> outgoing, List<Outcome.Rejected> rejected) {
    Outgoing event = untraced.with(traces.created(article.tagged().incoming(), enriched.topic()));
    if (event.size() <= limit(event.topic())) {
      outgoing.add(event);
    } else {
      rejected.add(tooLarge(article.tagged(), event));
    }
  }

  private Outcome.Rejected tooLarge(Outcome.Tagged article, Outgoing event) {
    String reason =
        ("the enriched event of %,d bytes is over %,d, the lesser of max.request.size and of"
                + " max.message.bytes of topic %s")
            .formatted(event.size(), limit(event.topic()), event.topic());
    return new Outcome.Rejected(
        article.incoming(), Refusal.at(Stage.PUBLISH, Kind.EVENT_TOO_LARGE, reason));
  }

  private Outgoing deadLetter(Outcome.Rejected letter) {
    Outgoing whole = deadLetter.of(letter);
    traces.refused(letter.incoming(), letter.refusal(), whole.topic());
    return whole.size() <= limit(whole.topic()) ? whole : deadLetter.stub(letter);
  }
}
