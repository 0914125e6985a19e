package org.khorgos.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.khorgos.history.Findings;
import org.khorgos.history.HistoryChecker;

/** One lap from its first record to its verdict. */
final class Run {

  private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(90);

  /** After a standstill. */
  private static final int MOST_BROKERS = 4;

  private final Rig rig;
  private final Report report;
  private final int number;
  private final Assignment assignment;
  private final Random random;

  Run(Rig rig, Report report, int number, long seed) {
    this.rig = rig;
    this.report = report;
    this.number = number;
    this.assignment = Assignment.values()[number % Assignment.values().length];
    this.random = new Random(31 * seed + number);
  }

  void lap(List<Fault> faults) throws Exception {
    System.out.printf("lap %d begins: %s, %d faults%n", number, assignment, faults.size());
    try (Lap lap = new Lap(rig, "lap" + number, assignment);
        Workload workload =
            new Workload(rig.broker.bootstrapServers(), lap.incoming(), random.nextLong())) {
      begin(lap);
      workload.start();
      Chaos chaos = new Chaos(lap, workload, random);
      for (Fault fault : faults) {
        strike(chaos, fault);
      }
      workload.close();
      assertThat(lap.group.awaitDrained(RECOVERY_LIMIT)).as("drained at the end").isPresent();
      end(lap);
    }
  }

  /** The pods start before their topics exist, as they do in a new cluster. */
  private static void begin(Lap lap) {
    lap.pods().forEach(Pod::start);
    lap.group.createTopic(lap.incoming(), Lap.PARTITIONS);
    lap.group.createTopic(lap.enriched.get(0), Lap.PARTITIONS);
    lap.group.createTopic(lap.deadLetter.get(0), 1);
    lap.pods().forEach(pod -> pod.process().awaitReady());
    DatabaseTraps.lay(lap.database);
  }

  private void strike(Chaos chaos, Fault fault) throws Exception {
    chaos.hold(0, 800);
    int before = chaos.workload().count();
    int restarts = livenessRestarts(chaos.lap());
    long start = System.nanoTime();
    fault.strike(chaos);
    Duration lasted = Duration.ofNanos(System.nanoTime() - start);
    Duration recovery = recovery(chaos, fault);
    report.struck(
        number,
        fault,
        lasted,
        new Report.Struck(
            recovery, chaos.workload().count() - before, livenessRestarts(chaos.lap()) - restarts));
  }

  /**
   * A lap that stands still is reported and, by a new broker, brought to its end and its check.
   * Where a new process of a pod stood still as well, the broker was at fault: its group
   * coordinator, as {@code __consumer_offsets} shows, had ceased to end rebalances, or to time out
   * members that are gone, whose partitions then nobody else gets. A new broker may do the same.
   */
  private Duration recovery(Chaos chaos, Fault fault) throws Exception {
    long start = System.nanoTime();
    Group group = chaos.lap().group;
    int before = livenessRestarts(chaos.lap());
    if (group.awaitDrained(RECOVERY_LIMIT).isEmpty()) {
      boolean anew = livenessRestarts(chaos.lap()) > before;
      report.stoodStill("lap %d (%s): %s".formatted(number, assignment, fault.label()), anew);
      restartBroker(chaos, fault);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static int livenessRestarts(Lap lap) {
    return lap.pods().stream().mapToInt(pod -> pod.restarts().get("liveness")).sum();
  }

  private static void restartBroker(Chaos chaos, Fault after) throws Exception {
    boolean drained = false;
    for (int i = 0; i < MOST_BROKERS && !drained; i++) {
      Fault.BROKER_RESTARTED.strike(chaos);
      drained = chaos.lap().group.awaitDrained(RECOVERY_LIMIT).isPresent();
    }
    assertThat(drained)
        .as("recovery from %s by %d restarts of the broker", after.label(), MOST_BROKERS)
        .isTrue();
  }

  private void end(Lap lap) {
    Findings findings = HistoryChecker.check(new Readback(lap).history());
    report.lap(findings);
    System.out.printf(
        "lap %d ends: %d records, %s; restarts one %s, two %s%n",
        number,
        findings.records(),
        findings.violations().isEmpty() ? "no violation" : findings.violations(),
        lap.one.restarts(),
        lap.two.restarts());
  }
}
