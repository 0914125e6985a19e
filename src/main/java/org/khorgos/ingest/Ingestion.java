package org.khorgos.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

import io.opentelemetry.api.trace.SpanKind;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;

/**
 * The data flow on one screen: decode, normalise, tag, store, publish; one batch at a time, in a
 * thread of its own.
 *
 * <p>The order is the promise: the row is committed before the Kafka transaction begins, so an
 * event never precedes its row, and a crash in between replays the batch. The Kafka transaction is
 * open only while it sends: a slow database can't make the broker time it out.
 */
@ApplicationScoped
public class Ingestion {

  private static final Logger LOG = Logger.getLogger(Ingestion.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "khorgos-ingest"));
  private final Rewinds rewinds = new Rewinds();
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

  /** Never fails: a failure would end the channel. A batch that was not committed comes again. */
  @Incoming(Channels.ARTICLES)
  Uni<Void> ingest(KafkaRecordBatch<byte[], byte[]> message) {
    return Uni.createFrom().voidItem().emitOn(thread).invoke(() -> ingestHere(message));
  }

  private void ingestHere(Message<?> message) {
    if (!drain.begin()) {
      return;
    }
    progress.begun();
    try {
      ingest(Batch.of(message));
    } finally {
      progress.ended();
      drain.end();
    }
  }

  private void ingest(Batch batch) {
    if (!rewinds.admits(batch)) {
      LOG.infof("a batch polled before the rewind is dropped: %s", batch);
      untilKnown(guard::rewind);
      return;
    }
    Optional<Settled> settled = attempt(batch);
    if (drain.ended() && settled.isEmpty()) {
      return;
    }
    untilKnown(() -> conclude(batch, settled));
  }

  private Optional<Settled> attempt(Batch batch) {
    try {
      return traces.batch(batch.records(), () -> settleAndPublish(batch));
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "a batch failed and will be read again: %s", batch);
      metrics.batchFailed(failure.getClass().getSimpleName());
      progress.failed(failure);
      drain.pause(PAUSE_AFTER_FAILURE);
      return Optional.empty();
    }
  }

  private Optional<Settled> settleAndPublish(Batch batch) {
    Optional<Settled> settled = settle(batch);
    settled.ifPresent(s -> publish(batch, s));
    return settled;
  }

  private Optional<Settled> settle(Batch batch) {
    List<Outcome.Tagged> tagged = new ArrayList<>(batch.records().size());
    List<Outcome.Rejected> refused = new ArrayList<>();
    for (Outcome outcome : refine(batch)) {
      if (outcome instanceof Outcome.Tagged t) {
        tagged.add(t);
      } else {
        refused.add((Outcome.Rejected) outcome);
      }
    }
    Optional<Saved> saved = save(tagged);
    progress.databaseAnswered();
    return saved.map(s -> dispatch.settle(s, refused));
  }

  private List<Outcome> refine(Batch batch) {
    return traces.step("refine", SpanKind.INTERNAL, () -> refinery.refine(batch.records()));
  }

  private Optional<Saved> save(List<Outcome.Tagged> tagged) {
    return traces.step(
        "store", SpanKind.CLIENT, () -> metrics.timed("store", () -> store.save(tagged, patience)));
  }

  private void publish(Batch batch, Settled settled) {
    traces.step(
        "publish",
        SpanKind.CLIENT,
        () -> {
          metrics.timed("publish", () -> transaction.run(batch, settled.outgoing()));
        });
  }

  private void conclude(Batch batch, Optional<Settled> settled) {
    OffsetGuard.Finding finding = guard.inspect(batch);
    if (finding == OffsetGuard.Finding.REWOUND) {
      rewinds.mark(batch);
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
  }

  /** SmallRye reported success. Where it goes on like that, at least not as fast as it can. */
  private void uncommitted() {
    metrics.batchFailed(IngestMetrics.UNCOMMITTED);
    drain.pause(PAUSE_AFTER_FAILURE);
  }

  /** Goes on asking while Kafka does not answer: to guess would be to lose or to repeat a batch. */
  private void untilKnown(Runnable step) {
    while (!drain.ended()) {
      try {
        step.run();
        return;
      } catch (RuntimeException failure) {
        LOG.warnf("Kafka does not say what is committed, asking again: %s", failure.toString());
        progress.failed(failure);
        drain.pause(PAUSE_AFTER_FAILURE);
      }
    }
  }

  @PreDestroy
  void close() {
    thread.shutdownNow();
  }
}
