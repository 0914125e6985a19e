package org.khorgos.ingest;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.khorgos.KhorgosConfig;

import io.quarkus.runtime.ShutdownEvent;

/**
 * A clean end: on SIGTERM the batches in flight are finished and no other is begun, before any
 * client is closed. So no transaction stays open and holds back the subscribers.
 */
@ApplicationScoped
public class Drain {

  private static final Logger LOG = Logger.getLogger(Drain.class);

  /** How long to wait before what failed for no known reason is tried again. */
  static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  /** One that is published, one that is stored. */
  private static final int MOST = 2;

  private final CountDownLatch begun = new CountDownLatch(1);
  private final Semaphore inFlight = new Semaphore(MOST);
  private final Duration limit;

  Drain(KhorgosConfig config) {
    this.limit = config.drainTimeout();
  }

  /** False once the end has begun. Otherwise a batch may run; {@link #end} has to follow. */
  boolean begin() {
    if (ended()) {
      return false;
    }
    inFlight.acquireUninterruptibly();
    return true;
  }

  void end() {
    inFlight.release();
  }

  boolean ended() {
    return begun.getCount() == 0;
  }

  /** Waits, and says whether there is still time: false as soon as the end begins. */
  boolean pause(Duration time) {
    try {
      return !begun.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void onShutdown(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
    begun.countDown();
    if (inFlight.tryAcquire(MOST, limit.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.info("drained: no batch in flight");
    } else {
      LOG.warnf("not drained: a batch in flight took longer than khorgos.drain-timeout=%s", limit);
    }
  }
}
