package org.khorgos.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.khorgos.history.Findings;
import org.khorgos.history.HistoryChecker;

/**
 * Every record has exactly one outcome, whatever fails: a workload that never pauses, faults at
 * random moments, and a check of the whole history.
 *
 * <p>{@code -Dkhorgos.chaos.seed=N} repeats the schedule of a run, though not the scheduling of its
 * threads. {@code -Pchaos} runs 500 faults.
 */
class FaultMatrixIT {

  private static final int FAULTS_A_LAP = 25;
  private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(90);

  private final long seed = Long.getLong("khorgos.chaos.seed", System.nanoTime() % 1_000_000);
  private final int wanted = Integer.getInteger("khorgos.chaos.faults", Fault.values().length);
  private final Random random = new Random(seed);
  private final Report report = new Report();
  private int count;

  @Test
  void shouldGiveEveryRecordExactlyOneOutcome() throws Exception {
    System.out.printf("seed %d: %d faults%n", seed, wanted);
    long start = System.nanoTime();
    List<Fault> schedule = schedule();
    int laps = Math.max(Math.min(wanted, Assignment.values().length), wanted / FAULTS_A_LAP);
    try (Rig rig = new Rig()) {
      for (int lap = 0; lap < laps; lap++) {
        int from = lap * wanted / laps;
        int to = (lap + 1) * wanted / laps;
        lap(rig, lap, schedule.subList(from, to));
      }
    } finally {
      report.write(
          Path.of("target", "fault-matrix.md"), seed, Duration.ofNanos(System.nanoTime() - start));
    }

    assertThat(report.violations()).isEmpty();
  }

  /** Each kind once before any kind comes again, in an order the seed decides. */
  private List<Fault> schedule() {
    List<Fault> schedule = new ArrayList<>();
    while (schedule.size() < wanted) {
      List<Fault> kinds = new ArrayList<>(kinds());
      Collections.shuffle(kinds, random);
      schedule.addAll(kinds);
    }
    return schedule.subList(0, wanted);
  }

  /** All, or for work on the harness those named. */
  private static List<Fault> kinds() {
    String only = System.getProperty("khorgos.chaos.only", "");
    return only.isEmpty()
        ? Arrays.asList(Fault.values())
        : Arrays.stream(only.split(",")).map(Fault::valueOf).toList();
  }

  private void lap(Rig rig, int number, List<Fault> faults) throws Exception {
    Assignment assignment = Assignment.values()[number % Assignment.values().length];
    System.out.printf("lap %d: %s, %d faults%n", number, assignment, faults.size());
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
      Findings findings = HistoryChecker.check(new Readback(lap).history());
      report.lap(findings);
      System.out.printf(
          "lap %d: %d records, %s; restarts one %s, two %s%n",
          number,
          findings.records(),
          findings.violations().isEmpty() ? "no violation" : findings.violations(),
          lap.one.restarts(),
          lap.two.restarts());
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
    long start = System.nanoTime();
    fault.strike(chaos);
    double lasted = (System.nanoTime() - start) / 1e9;
    Duration recovery =
        chaos
            .lap()
            .group
            .awaitDrained(RECOVERY_LIMIT)
            .orElseThrow(() -> new AssertionError("no recovery after " + fault.label()));
    report.struck(fault, recovery, chaos.workload().count() - before);
    System.out.printf(
        "  %3d/%d %-40s lasted %4.1f s, recovered in %4.1f s%n",
        ++count, wanted, fault.label(), lasted, recovery.toMillis() / 1000.0);
  }
}
