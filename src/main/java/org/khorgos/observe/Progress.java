package org.khorgos.observe;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * Whether the flow moves. A beat is anything after which waiting is not the pod's own fault: a
 * batch committed, nothing to do, the database answering that it can't, Kafka out of reach.
 */
@ApplicationScoped
public class Progress {

  /** Batches of one generation. More than wait behind one in hand when a partition is lost. */
  private static final int MOST_OVERTAKEN = 5;

  private volatile long lastBeat = System.nanoTime();
  private final AtomicInteger inFlight = new AtomicInteger();
  private volatile boolean uncommitted;
  private volatile String fatal;

  /** By the publishing thread alone. */
  private int overtaken;

  private int overtakenIn;
  private volatile boolean expelled;
  private volatile String databaseState;

  /** A batch has arrived. One that was read before and not committed is no progress. */
  public void begun() {
    if (inFlight.getAndIncrement() == 0 && !uncommitted) {
      beat();
    }
  }

  /** The batch has ended, one way or another. */
  public void ended() {
    inFlight.decrementAndGet();
  }

  /** Its events, dead letters and offsets are committed. */
  public void committed() {
    uncommitted = false;
    beat();
  }

  /** The batch was not committed and will be read again. */
  public void rewound() {
    uncommitted = true;
  }

  /**
   * Another pod has committed beyond a batch of ours. That can be once or twice after a rebalance;
   * in one generation again and again it means that this pod is no longer of the group.
   *
   * @param generation of the group, in which the batch was polled
   */
  public void overtaken(int generation) {
    overtaken = generation == overtakenIn ? overtaken + 1 : 1;
    overtakenIn = generation;
    expelled |= overtaken >= MOST_OVERTAKEN;
  }

  /** The database refused for now; whoever waits for it is not stuck. */
  public void databaseFailed(String sqlState) {
    databaseState = sqlState;
    beat();
  }

  /** The database took a batch. */
  public void databaseAnswered() {
    databaseState = null;
  }

  /** A batch failed on the way to Kafka; some failures no producer recovers from. */
  public void failed(Throwable failure) {
    int depth = 0;
    for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause()) {
      if (isFatal(cause)) {
        fatal = cause.getClass().getSimpleName();
      }
      depth++;
    }
  }

  /** What SmallRye's one producer does not recover from; a new process does. */
  private static boolean isFatal(Throwable cause) {
    return cause instanceof ProducerFencedException
        || cause instanceof InvalidProducerEpochException
        || cause instanceof OutOfOrderSequenceException
        || cause instanceof AuthorizationException;
  }

  /** Kafka can't be asked; a batch that waits for it is not stuck. */
  void kafkaUnreachable() {
    beat();
  }

  /** Nothing waits. */
  void excused() {
    if (!isInFlight()) {
      uncommitted = false;
      beat();
    }
  }

  private void beat() {
    lastBeat = System.nanoTime();
  }

  boolean isInFlight() {
    return inFlight.get() > 0;
  }

  Duration sinceBeat() {
    return Duration.ofNanos(System.nanoTime() - lastBeat);
  }

  /** The fatal failure of the producer, or null. */
  String fatal() {
    return fatal;
  }

  /** True where the group goes on without this pod, which does not know. */
  boolean isExpelled() {
    return expelled;
  }

  /** The SQLState the pod waits out, or null. */
  String databaseState() {
    return databaseState;
  }
}
