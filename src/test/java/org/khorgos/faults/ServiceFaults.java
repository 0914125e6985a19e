package org.khorgos.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

/** The service itself ends, freezes, dawdles, or has too many instances. */
final class ServiceFaults {

  private static final int SIGTERM_EXIT = 143;

  private ServiceFaults() {}

  static void kill(Chaos chaos) {
    chaos.pod().kill();
  }

  static void terminate(Chaos chaos) {
    Pod pod = chaos.pod();
    assertThat(pod.stop()).as("exit code after SIGTERM").isEqualTo(SIGTERM_EXIT);
    pod.start();
  }

  /** Longer than the session timeout: the group goes on without it, and then it wakes up. */
  static void freeze(Chaos chaos) throws InterruptedException {
    long pid = chaos.pod().process().pid();
    Signals.freeze(pid);
    try {
      chaos.hold(4500, 6500);
    } finally {
      Signals.thaw(pid);
    }
  }

  /** Two rebalances. */
  static void joinAndLeave(Chaos chaos) {
    try (Pod third = new Pod(chaos.lap(), "three")) {
      third.start();
      Awaitility.await("the third has joined")
          .atMost(Duration.ofSeconds(60))
          .until(() -> chaos.lap().group.members() > 2);
      third.stop();
    }
  }

  /** Once, the JVM can't go on with a batch that is stored. */
  static void error(Chaos chaos) {
    pass(chaos.pod(), Point.ERROR_AFTER_STORE);
  }

  /** Once, a transaction takes longer than the broker allows. */
  static void slowTransaction(Chaos chaos) throws InterruptedException {
    pass(chaos.pod(), Point.SLOW_TRANSACTION);
    chaos.hold(9500, 9500);
  }

  /** Another producer takes the pod's transactional id. */
  static void fence(Chaos chaos) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            chaos.lap().rig.broker.bootstrapServers(),
            "transactional.id",
            chaos.lap().name + "-khorgos-one");
    try (KafkaProducer<byte[], byte[]> other =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      other.initTransactions();
    }
  }

  /** The wall clock is an hour off for a while. */
  static void stepClock(Chaos chaos, Point direction) throws InterruptedException {
    Pod pod = chaos.pod();
    pass(pod, direction);
    chaos.hold(1500, 3000);
    pass(pod, Point.CLOCK_TRUE);
  }

  private static void pass(Pod pod, Point point) {
    pod.trigger(point);
    Awaitility.await("the pod passes " + point)
        .atMost(Duration.ofSeconds(60))
        .until(() -> pod.passed(point));
  }
}
