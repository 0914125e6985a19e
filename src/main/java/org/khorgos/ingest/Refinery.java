package org.khorgos.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.khorgos.KhorgosConfig;
import org.khorgos.article.Article;
import org.khorgos.article.Draft;
import org.khorgos.article.Incoming;
import org.khorgos.article.Outcome;
import org.khorgos.article.Refusal;
import org.khorgos.article.Refusal.Kind;
import org.khorgos.article.Refusal.Stage;
import org.khorgos.article.Result;
import org.khorgos.article.Tagging;
import org.khorgos.decode.Decoder;
import org.khorgos.normalise.Normaliser;
import org.khorgos.observe.IngestMetrics;

/** Decode, normalise, tag: records to outcomes, without any side effect but the stage timers. */
@ApplicationScoped
public class Refinery {

  private static final Logger LOG = Logger.getLogger(Refinery.class);

  private final Decoder decoder = new Decoder();
  private final Normaliser normaliser = new Normaliser();
  private final Function<Article, Tagging> tagger;
  private final boolean keepAll;
  private final IngestMetrics metrics;

  @Inject
  Refinery(ActiveTagger tagger, KhorgosConfig config, IngestMetrics metrics) {
    this(tagger::tag, config.store() == KhorgosConfig.Scope.ALL, metrics);
  }

  /**
   * @param keepAll whether irrelevant articles are stored as well
   */
  Refinery(Function<Article, Tagging> tagger, boolean keepAll, IngestMetrics metrics) {
    this.tagger = tagger;
    this.keepAll = keepAll;
    this.metrics = metrics;
  }

  /**
   * One outcome a record, in the order of the records, made by as many threads as there are
   * processors. They are tagged language by language: the forms of one stay in the processor's
   * cache, those of all do not fit.
   */
  List<Outcome> refine(List<Incoming> records) {
    List<Result<Article>> articles = records.parallelStream().map(this::read).toList();
    Outcome[] outcomes = new Outcome[records.size()];
    byLanguage(articles).parallelStream()
        .forEach(i -> outcomes[i] = lean(outcome(records.get(i), articles.get(i))));
    return List.of(outcomes);
  }

  /** The outcome with all that is known of the article, relevant or not. */
  Outcome whole(Incoming record) {
    return outcome(record, read(record));
  }

  private Outcome lean(Outcome outcome) {
    if (keepAll
        || !(outcome instanceof Outcome.Tagged tagged)
        || tagged.tagging().relevance().relevant()) {
      return outcome;
    }
    Article article = tagged.article();
    return new Outcome.Irrelevant(tagged.incoming(), article.id(), article.language().tag());
  }

  private static List<Integer> byLanguage(List<Result<Article>> articles) {
    return IntStream.range(0, articles.size())
        .boxed()
        .sorted(Comparator.comparing(i -> language(articles.get(i))))
        .toList();
  }

  private static String language(Result<Article> article) {
    return article instanceof Result.Ok<Article> ok ? ok.value().language().tag() : "";
  }

  private Result<Article> read(Incoming incoming) {
    Result<Draft> draft = guarded(Stage.DECODE, incoming, () -> decoder.decode(incoming));
    return draft.then(d -> guarded(Stage.NORMALISE, incoming, () -> normaliser.normalise(d)));
  }

  private Outcome outcome(Incoming incoming, Result<Article> article) {
    Result<Outcome> outcome =
        article.then(
            a ->
                guarded(
                    Stage.TAG,
                    incoming,
                    () -> Result.ok(new Outcome.Tagged(incoming, a, tagger.apply(a)))));
    if (outcome instanceof Result.Ok<Outcome> ok) {
      return ok.value();
    }
    return new Outcome.Rejected(incoming, ((Result.Refused<Outcome>) outcome).refusal());
  }

  private <T> Result<T> guarded(Stage stage, Incoming incoming, Supplier<Result<T>> step) {
    long start = System.nanoTime();
    try {
      return step.get();
    } catch (RuntimeException | StackOverflowError defect) {
      // A defect of ours on one article must neither stop the others nor pass unseen.
      LOG.errorf(
          defect,
          "defect while reading a record: stage=%s record=%s",
          stage.label(),
          incoming.at());
      String reason = "a defect of Khorgos at stage " + stage.label() + ": please report it";
      return Result.refused(new Refusal(stage, Kind.DEFECT, reason, defect.getClass().getName()));
    } finally {
      metrics.stage(stage.label(), System.nanoTime() - start);
    }
  }
}
