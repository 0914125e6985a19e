package org.khorgos.ingest;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.khorgos.KhorgosConfig;
import org.khorgos.observe.IngestMetrics;
import org.khorgos.observe.Progress;
import org.khorgos.store.BatchStore;
import org.khorgos.store.SqlFailure;

/** Waits out a database that is at fault: as long as it takes, but not into the shutdown. */
@ApplicationScoped
public class DatabasePatience implements BatchStore.Patience {

  private static final Logger LOG = Logger.getLogger(DatabasePatience.class);
  private static final long FIRST_DELAY_MS = 100;
  private static final int MAX_DOUBLINGS = 20;

  private final Duration maxDelay;
  private final Drain drain;
  private final Progress progress;
  private final IngestMetrics metrics;

  DatabasePatience(KhorgosConfig config, Drain drain, Progress progress, IngestMetrics metrics) {
    this.maxDelay = config.database().retryMaxDelay();
    this.drain = drain;
    this.progress = progress;
    this.metrics = metrics;
  }

  @Override
  public boolean awaitRetry(SqlFailure failure, int attempt) {
    progress.databaseFailed(failure.state());
    metrics.databaseFailed(failure.state());
    LOG.warnf(
        "the database can't take the batch, trying again: sqlState=%s attempt=%d cause=%s",
        failure.state(), attempt, failure.message());
    long delay = FIRST_DELAY_MS << Math.min(attempt - 1, MAX_DOUBLINGS);
    return drain.pause(Duration.ofMillis(Math.min(delay, maxDelay.toMillis())));
  }
}
