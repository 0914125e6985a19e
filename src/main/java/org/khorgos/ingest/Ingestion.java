package org.khorgos.ingest;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.khorgos.article.ArticleId;
import org.khorgos.article.Outcome;
import org.khorgos.observe.IngestMetrics;
import org.khorgos.observe.Progress;
import org.khorgos.observe.Traces;
import org.khorgos.store.BatchStore;
import org.khorgos.store.BatchStore.Saved;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;

/**
 * The data flow on one screen: decode, normalise, tag, store, publish. Three batches are on their
 * way at once, each in a thread of its own: one is published, one stored, one read and tagged.
 *
 * <p>The order is the promise: the row is committed before the Kafka transaction begins, so an
 * event never precedes its row, and a crash in between replays the batch. The Kafka transaction is
 * open only while it sends: a slow database can't make the broker time it out.
 *
 * <p>A batch may be stored before the one ahead of it is published, as whatever is stored and not
 * committed is read again and found to be written by the very same record. That holds unless both
 * have a version of one article: the earlier would then be found overtaken, and never be published.
 * Such a batch waits.
 */
@ApplicationScoped
public class Ingestion {

  private static final Logger LOG = Logger.getLogger(Ingestion.class);

  private final ExecutorService refining = thread("khorgos-refine");
  private final ExecutorService storing = thread("khorgos-store");
  private final ExecutorService publishing = thread("khorgos-publish");

  /** Held by the batch that is being stored, until it has the turn to be published. */
  private final Semaphore storeTurn = new Semaphore(1);

  private final Semaphore publishTurn = new Semaphore(1);

  /** The articles of the batch that was handed over to be published last; by the storing thread. */
  private Set<ArticleId> unpublished = Set.of();

  /**
   * False where the end came before it was known what became of a batch: then nothing may be
   * committed beyond it. By the publishing thread.
   */
  private boolean known = true;

  private final Refinery refinery;
  private final Recall recall;
  private final BatchStore store;
  private final DatabasePatience patience;
  private final Dispatch dispatch;
  private final BatchTransaction transaction;
  private final OffsetGuard guard;
  private final Conclusion conclusion;
  private final Drain drain;
  private final Progress progress;
  private final IngestMetrics metrics;
  private final Traces traces;

  Ingestion(
      Refinery refinery,
      Recall recall,
      BatchStore store,
      DatabasePatience patience,
      Dispatch dispatch,
      BatchTransaction transaction,
      OffsetGuard guard,
      Conclusion conclusion,
      Drain drain,
      Progress progress,
      IngestMetrics metrics,
      Traces traces) {
    this.refinery = refinery;
    this.recall = recall;
    this.store = store;
    this.patience = patience;
    this.dispatch = dispatch;
    this.transaction = transaction;
    this.guard = guard;
    this.conclusion = conclusion;
    this.drain = drain;
    this.progress = progress;
    this.metrics = metrics;
    this.traces = traces;
  }

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(task -> new Thread(task, name));
  }

  /**
   * A batch that waits to be stored.
   *
   * @param outcomes done, or failed by a defect of ours
   */
  private record Refined(Batch batch, Span span, CompletableFuture<List<Outcome>> outcomes) {

    Set<ArticleId> articles() {
      return outcomes.isCompletedExceptionally()
          ? Set.of()
          : outcomes.join().stream()
              .map(Refined::article)
              .flatMap(Optional::stream)
              .collect(Collectors.toSet());
    }

    private static Optional<ArticleId> article(Outcome outcome) {
      if (outcome instanceof Outcome.Irrelevant irrelevant) {
        return Optional.of(irrelevant.id());
      }
      return outcome instanceof Outcome.Tagged tagged
          ? Optional.of(tagged.article().id())
          : Optional.empty();
    }
  }

  /** A batch after the database. */
  private record Kept(
      Saved saved, List<Outcome.Irrelevant> irrelevant, List<Outcome.Rejected> refused) {}

  /** Never fails: a failure would end the channel. A batch that was not committed comes again. */
  @Incoming(Channels.ARTICLES)
  Uni<Void> ingest(KafkaRecordBatch<byte[], byte[]> message) {
    return Uni.createFrom().voidItem().emitOn(refining).invoke(() -> refineAhead(message));
  }

  /** Hands the batch over when the one before it has been stored; the next may then come. */
  private void refineAhead(Message<?> message) {
    Batch batch = Batch.of(message);
    Span span = traces.batch(batch.records());
    CompletableFuture<List<Outcome>> outcomes =
        CompletableFuture.supplyAsync(() -> refine(batch, span), Runnable::run);
    storeTurn.acquireUninterruptibly();
    storing.execute(() -> store(new Refined(batch, span, outcomes)));
  }

  private List<Outcome> refine(Batch batch, Span span) {
    return traces.within(
        span,
        () -> traces.step("refine", SpanKind.INTERNAL, () -> refinery.refine(batch.records())));
  }

  private void store(Refined refined) {
    try {
      if (drain.begin()) {
        progress.begun();
        storeAndHandOver(refined);
      } else {
        refined.span().end();
      }
    } finally {
      storeTurn.release();
    }
  }

  private void storeAndHandOver(Refined refined) {
    Set<ArticleId> articles = refined.articles();
    boolean waits = !Collections.disjoint(articles, unpublished);
    if (waits) {
      publishTurn.acquireUninterruptibly();
    }
    Optional<Kept> kept =
        isRewound(refined.batch())
            ? Optional.empty()
            : attempt(refined, () -> keep(refined.batch(), refined.outcomes().join()));
    if (!waits) {
      publishTurn.acquireUninterruptibly();
    }
    unpublished = articles;
    publishing.execute(() -> publish(refined, kept));
  }

  private static boolean isRewound(Batch batch) {
    return batch.rewinds() < RewindStamp.rewinds();
  }

  private void publish(Refined refined, Optional<Kept> kept) {
    try {
      conclude(refined, kept);
    } finally {
      refined.span().end();
      progress.ended();
      drain.end();
      publishTurn.release();
    }
  }

  private void conclude(Refined refined, Optional<Kept> kept) {
    Batch batch = refined.batch();
    if (!known || isRewound(batch)) {
      LOG.infof("a batch polled before the rewind is dropped, to be read again: %s", batch);
      return;
    }
    Optional<Settled> settled =
        kept.flatMap(k -> attempt(refined, () -> Optional.of(send(batch, k))));
    known = conclusion.conclude(batch, settled);
  }

  private <T> Optional<T> attempt(Refined refined, Supplier<Optional<T>> step) {
    try {
      return traces.within(refined.span(), step);
    } catch (RuntimeException | Error failure) {
      // Whatever it is: were it to pass, the next batch would be committed beyond this one.
      LOG.errorf(failure, "a batch failed and will be read again: %s", refined.batch());
      metrics.batchFailed(failure.getClass().getSimpleName());
      progress.failed(failure);
      drain.pause(Drain.AFTER_FAILURE);
      return Optional.empty();
    }
  }

  /** Empty where the batch is no longer this pod's, or the end has come. */
  private Optional<Kept> keep(Batch batch, List<Outcome> outcomes) {
    if (guard.isOutdated(batch)) {
      return Optional.empty();
    }
    Optional<Kept> kept =
        traces.step(
            "store",
            SpanKind.CLIENT,
            () -> metrics.timed("store", () -> keep(outcomes, whileOwn(batch))));
    progress.databaseAnswered();
    return kept;
  }

  private Optional<Kept> keep(List<Outcome> outcomes, BatchStore.Patience patience) {
    return recall
        .recall(outcomes, patience)
        .map(recalled -> ByKind.of(recalled.stream().map(dispatch::checked).toList()))
        .flatMap(
            kinds ->
                store
                    .save(kinds.tagged(), patience)
                    .map(saved -> new Kept(saved, kinds.irrelevant(), kinds.rejected())));
  }

  /** Not for longer than the batch is this pod's: another may have stored it, and more, since. */
  private BatchStore.Patience whileOwn(Batch batch) {
    return (failure, attempt) ->
        patience.awaitRetry(failure, attempt) && !guard.isOutdatedByNow(batch);
  }

  private Settled send(Batch batch, Kept kept) {
    Settled settled = dispatch.settle(kept.saved(), kept.irrelevant(), kept.refused());
    traces.step(
        "publish",
        SpanKind.CLIENT,
        () -> metrics.timed("publish", () -> transaction.run(batch, settled.outgoing())));
    return settled;
  }

  @PreDestroy
  void close() {
    refining.shutdownNow();
    storing.shutdownNow();
    publishing.shutdownNow();
  }
}
