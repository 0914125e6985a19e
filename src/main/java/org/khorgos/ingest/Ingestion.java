package org.khorgos.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
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
 * The data flow on one screen: decode, normalise, tag, store, publish. One batch is written at a
 * time, in a thread of its own; meanwhile the next one is read and tagged, and no more than that.
 *
 * <p>The order is the promise: the row is committed before the Kafka transaction begins, so an
 * event never precedes its row, and a crash in between replays the batch. The Kafka transaction is
 * open only while it sends: a slow database can't make the broker time it out.
 */
@ApplicationScoped
public class Ingestion {

  private static final Logger LOG = Logger.getLogger(Ingestion.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final ExecutorService refining =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "khorgos-refine"));
  private final ExecutorService writing =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "khorgos-ingest"));

  /** Held by the batch that is being written. */
  private final Semaphore turn = new Semaphore(1);

  private final Refinery refinery;
  private final BatchStore store;
  private final DatabasePatience patience;
  private final Dispatch dispatch;
  private final BatchTransaction transaction;
  private final OffsetGuard guard;
  private final Drain drain;
  private final Progress progress;
  private final IngestMetrics metrics;
  private final Traces traces;

  Ingestion(
      Refinery refinery,
      BatchStore store,
      DatabasePatience patience,
      Dispatch dispatch,
      BatchTransaction transaction,
      OffsetGuard guard,
      Drain drain,
      Progress progress,
      IngestMetrics metrics,
      Traces traces) {
    this.refinery = refinery;
    this.store = store;
    this.patience = patience;
    this.dispatch = dispatch;
    this.transaction = transaction;
    this.guard = guard;
    this.drain = drain;
    this.progress = progress;
    this.metrics = metrics;
    this.traces = traces;
  }

  /**
   * A batch that waits for its turn.
   *
   * @param outcomes done, or failed by a defect of ours
   */
  private record Refined(Batch batch, Span span, CompletableFuture<List<Outcome>> outcomes) {}

  /** Never fails: a failure would end the channel. A batch that was not committed comes again. */
  @Incoming(Channels.ARTICLES)
  Uni<Void> ingest(KafkaRecordBatch<byte[], byte[]> message) {
    return Uni.createFrom().voidItem().emitOn(refining).invoke(() -> refineAhead(message));
  }

  /** Hands the batch over when the one before it has been written; the next may then come. */
  private void refineAhead(Message<?> message) {
    Batch batch = Batch.of(message);
    Span span = traces.batch(batch.records());
    CompletableFuture<List<Outcome>> refined =
        CompletableFuture.supplyAsync(() -> refine(batch, span), Runnable::run);
    turn.acquireUninterruptibly();
    writing.execute(() -> write(new Refined(batch, span, refined)));
  }

  private void write(Refined refined) {
    try {
      if (drain.begin()) {
        writeHere(refined);
      }
    } finally {
      refined.span().end();
      turn.release();
    }
  }

  private void writeHere(Refined refined) {
    progress.begun();
    try {
      ingest(refined);
    } finally {
      progress.ended();
      drain.end();
    }
  }

  private void ingest(Refined refined) {
    Batch batch = refined.batch();
    if (batch.rewinds() < RewindStamp.rewinds()) {
      LOG.infof("a batch polled before the rewind is dropped, to be read again: %s", batch);
      return;
    }
    Optional<Settled> settled = attempt(refined);
    if (drain.ended() && settled.isEmpty()) {
      return;
    }
    untilKnown(() -> conclude(batch, settled));
  }

  private Optional<Settled> attempt(Refined refined) {
    try {
      return guard.isOutdated(refined.batch())
          ? Optional.empty()
          : traces.within(refined.span(), () -> settleAndPublish(refined));
    } catch (RuntimeException | Error failure) {
      // Whatever it is: were it to pass, the next batch would be committed beyond this one.
      LOG.errorf(failure, "a batch failed and will be read again: %s", refined.batch());
      metrics.batchFailed(failure.getClass().getSimpleName());
      progress.failed(failure);
      drain.pause(PAUSE_AFTER_FAILURE);
      return Optional.empty();
    }
  }

  private Optional<Settled> settleAndPublish(Refined refined) {
    Optional<Settled> settled = settle(refined.batch(), refined.outcomes().join());
    settled.ifPresent(s -> publish(refined.batch(), s));
    return settled;
  }

  private Optional<Settled> settle(Batch batch, List<Outcome> outcomes) {
    List<Outcome.Tagged> tagged = new ArrayList<>(outcomes.size());
    List<Outcome.Rejected> refused = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      Outcome checked = outcome instanceof Outcome.Tagged t ? dispatch.checked(t) : outcome;
      if (checked instanceof Outcome.Tagged t) {
        tagged.add(t);
      } else {
        refused.add((Outcome.Rejected) checked);
      }
    }
    Optional<Saved> saved = save(batch, tagged);
    progress.databaseAnswered();
    return saved.map(s -> dispatch.settle(s, refused));
  }

  private List<Outcome> refine(Batch batch, Span span) {
    return traces.within(
        span,
        () -> traces.step("refine", SpanKind.INTERNAL, () -> refinery.refine(batch.records())));
  }

  /** Not for longer than the batch is this pod's: another may have stored it, and more, since. */
  private Optional<Saved> save(Batch batch, List<Outcome.Tagged> tagged) {
    BatchStore.Patience own =
        (failure, attempt) ->
            patience.awaitRetry(failure, attempt) && !guard.isOutdatedByNow(batch);
    return traces.step(
        "store", SpanKind.CLIENT, () -> metrics.timed("store", () -> store.save(tagged, own)));
  }

  private void publish(Batch batch, Settled settled) {
    traces.step(
        "publish",
        SpanKind.CLIENT,
        () -> {
          metrics.timed("publish", () -> transaction.run(batch, settled.outgoing()));
        });
  }

  private OffsetGuard.Finding conclude(Batch batch, Optional<Settled> settled) {
    OffsetGuard.Finding finding = settled.isPresent() ? guard.inspect(batch) : guard.rewind();
    if (finding == OffsetGuard.Finding.REWOUND) {
      progress.rewound();
      settled.ifPresent(s -> uncommitted());
      LOG.warnf("a batch was not committed and is read again: %s", batch);
    } else if (finding == OffsetGuard.Finding.OVERTAKEN) {
      progress.overtaken(batch.generation());
      metrics.batchFailed(IngestMetrics.OVERTAKEN);
      LOG.warnf("another pod has committed beyond a batch, this one is out of date: %s", batch);
    } else if (settled.isPresent() && finding == OffsetGuard.Finding.COMMITTED) {
      progress.committed();
      metrics.committed(batch.records().size(), settled.get().stored(), settled.get().rejected());
    }
    return finding;
  }

  /** SmallRye reported success. Where it goes on like that, at least not as fast as it can. */
  private void uncommitted() {
    metrics.batchFailed(IngestMetrics.UNCOMMITTED);
    drain.pause(PAUSE_AFTER_FAILURE);
  }

  /**
   * Goes on asking while Kafka does not answer: to guess would be to lose or to repeat a batch.
   * Empty where the end has come before the answer.
   */
  private <T> Optional<T> untilKnown(Supplier<T> step) {
    while (!drain.ended()) {
      try {
        return Optional.of(step.get());
      } catch (RuntimeException | Error failure) {
        LOG.warnf("Kafka does not say what is committed, asking again: %s", failure.toString());
        progress.failed(failure);
        drain.pause(PAUSE_AFTER_FAILURE);
      }
    }
    return Optional.empty();
  }

  @PreDestroy
  void close() {
    refining.shutdownNow();
    writing.shutdownNow();
  }
}
