package org.khorgos.ingest;

import java.util.Optional;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.khorgos.observe.IngestMetrics;
import org.khorgos.observe.Progress;

/** What became of a batch, as the committed offsets tell; and who is to know. */
@ApplicationScoped
public class Conclusion {

  private static final Logger LOG = Logger.getLogger(Conclusion.class);

  private final OffsetGuard guard;
  private final Drain drain;
  private final Progress progress;
  private final IngestMetrics metrics;

  Conclusion(OffsetGuard guard, Drain drain, Progress progress, IngestMetrics metrics) {
    this.guard = guard;
    this.drain = drain;
    this.progress = progress;
    this.metrics = metrics;
  }

  /**
   * Goes on asking while Kafka does not answer: to guess would be to lose or to repeat a batch.
   *
   * @param settled empty where the batch failed: it is read again
   * @return false where the end has come before the answer
   */
  boolean conclude(Batch batch, Optional<Settled> settled) {
    boolean ends = settled.isEmpty() && drain.ended();
    Optional<OffsetGuard.Finding> finding =
        ends
            ? Optional.empty()
            : untilKnown(() -> settled.isPresent() ? guard.inspect(batch) : guard.rewind());
    finding.ifPresent(found -> tell(found, batch, settled));
    return finding.isPresent();
  }

  private void tell(OffsetGuard.Finding finding, Batch batch, Optional<Settled> settled) {
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
      Settled done = settled.get();
      metrics.committed(batch.records().size(), done.stored(), done.irrelevant(), done.rejected());
    }
  }

  /** SmallRye reported success. Where it goes on like that, at least not as fast as it can. */
  private void uncommitted() {
    metrics.batchFailed(IngestMetrics.UNCOMMITTED);
    drain.pause(Drain.AFTER_FAILURE);
  }

  private <T> Optional<T> untilKnown(Supplier<T> step) {
    do {
      try {
        return Optional.of(step.get());
      } catch (RuntimeException | Error failure) {
        LOG.warnf("Kafka does not say what is committed, asking again: %s", failure.toString());
        progress.failed(failure);
        drain.pause(Drain.AFTER_FAILURE);
      }
    } while (!drain.ended());
    return Optional.empty();
  }
}
