package org.khorgos.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

/**
 * Every record has exactly one outcome, whatever fails: a workload that never pauses, faults at
 * random moments, and a check of the whole history.
 *
 * <p>{@code -Dkhorgos.chaos.seed=N} repeats the schedule of a run, though not the scheduling of its
 * threads. {@code -Pchaos} runs 500 faults.
 */
class FaultMatrixIT {

  private static final int FAULTS_A_LAP = 25;

  /** Laps that run side by side, each on a broker and a database of its own. */
  private static final int LANES = Integer.getInteger("khorgos.chaos.lanes", 2);

  private final long seed = Long.getLong("khorgos.chaos.seed", System.nanoTime() % 1_000_000);
  private final int wanted = Integer.getInteger("khorgos.chaos.faults", Fault.values().length);
  private final Report report = new Report(wanted);

  /** Above 0 for the rest of a run that has been stopped; a lap does the same in every run. */
  private final AtomicInteger nextLap =
      new AtomicInteger(Integer.getInteger("khorgos.chaos.first-lap", 0));

  @Test
  void shouldGiveEveryRecordExactlyOneOutcome() throws Exception {
    System.out.printf("seed %d: %d faults%n", seed, wanted);
    long start = System.nanoTime();
    List<List<Fault>> laps = laps(schedule());
    ExecutorService lanes = Executors.newFixedThreadPool(LANES);
    List<Future<Void>> running = new ArrayList<>();
    try {
      for (int lane = 0; lane < LANES; lane++) {
        running.add(lanes.submit(() -> lane(laps)));
      }
      for (Future<Void> lane : running) {
        lane.get();
      }
    } catch (ExecutionException failed) {
      throw new AssertionError("seed " + seed, failed.getCause());
    } finally {
      lanes.shutdownNow();
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      report.write(Path.of("target", "fault-matrix.md"), seed, took);
    }

    assertThat(report.violations()).as("seed %d", seed).isEmpty();
    assertThat(report.standstills()).as("seed %d", seed).isEmpty();
  }

  private Void lane(List<List<Fault>> laps) throws Exception {
    try (Rig rig = new Rig()) {
      for (int lap = nextLap.getAndIncrement();
          lap < laps.size();
          lap = nextLap.getAndIncrement()) {
        new Run(rig, report, lap, seed).lap(laps.get(lap));
      }
    }
    return null;
  }

  /** Each kind once before any kind comes again, in an order the seed decides. */
  private List<Fault> schedule() {
    Random random = new Random(seed);
    List<Fault> schedule = new ArrayList<>();
    while (schedule.size() < wanted) {
      List<Fault> kinds = new ArrayList<>(kinds());
      Collections.shuffle(kinds, random);
      schedule.addAll(kinds);
    }
    return schedule.subList(0, wanted);
  }

  /** All, or those named by {@code -Dkhorgos.chaos.only=}. */
  private static List<Fault> kinds() {
    String only = System.getProperty("khorgos.chaos.only", "");
    return only.isEmpty()
        ? Arrays.asList(Fault.values())
        : Arrays.stream(only.split(",")).map(Fault::valueOf).toList();
  }

  private List<List<Fault>> laps(List<Fault> schedule) {
    int count = Math.max(Assignment.values().length, wanted / FAULTS_A_LAP);
    List<List<Fault>> laps = new ArrayList<>();
    for (int lap = 0; lap < count; lap++) {
      laps.add(schedule.subList(lap * wanted / count, (lap + 1) * wanted / count));
    }
    return laps;
  }
}
