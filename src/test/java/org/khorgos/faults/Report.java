package org.khorgos.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.khorgos.history.Findings;
import org.khorgos.history.Violation;

/** The table of a run, on the terminal and under {@code target}. */
final class Report {

  /**
   * A fault that is over.
   *
   * @param records sent from its begin to the end of its recovery
   * @param restarts of pods whose liveness was DOWN meanwhile
   */
  record Struck(Duration recovery, int records, int restarts) {}

  private final Map<Fault, List<Struck>> struck = new EnumMap<>(Fault.class);
  private final List<Findings> laps = new ArrayList<>();
  private final List<String> standstills = new ArrayList<>();
  private final List<String> brokerStandstills = new ArrayList<>();

  private final int wanted;
  private int count;

  Report(int wanted) {
    this.wanted = wanted;
  }

  /** A line of progress, and a place in the table. */
  synchronized void struck(int lap, Fault fault, Duration lasted, Struck after) {
    struck.computeIfAbsent(fault, f -> new ArrayList<>()).add(after);
    System.out.printf(
        "%4d/%d  lap %-2d  %-38s lasted %4.1f s, recovered in %4.1f s, %d restarts%n",
        ++count,
        wanted,
        lap,
        fault.label(),
        seconds(lasted),
        seconds(after.recovery()),
        after.restarts());
  }

  synchronized void lap(Findings findings) {
    laps.add(findings);
  }

  /**
   * Records were not committed within the limit of a recovery.
   *
   * @param anew whether a pod had been started anew meanwhile, without avail
   */
  synchronized void stoodStill(String where, boolean anew) {
    (anew ? brokerStandstills : standstills).add(where);
    System.out.printf("STOOD STILL, %s: %s%n", anew ? "new processes too" : "the pods", where);
  }

  /** Those a pod may be to blame for. */
  synchronized List<String> standstills() {
    return List.copyOf(standstills);
  }

  synchronized List<Violation> violations() {
    return laps.stream().flatMap(lap -> lap.violations().stream()).toList();
  }

  /** Prints it and writes it to the file. */
  synchronized void write(Path file, long seed, Duration took) {
    String text = text(seed, took);
    System.out.println(text);
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new IllegalStateException("no report: " + file, e);
    }
  }

  private String text(long seed, Duration took) {
    StringBuilder text = new StringBuilder();
    int faults = struck.values().stream().mapToInt(List::size).sum();
    text.append("%d faults in %d s, seed %d%n%n".formatted(faults, took.toSeconds(), seed));
    text.append(
        "| fault | times | recovery, median s | worst s | records meanwhile | restarts by liveness |%n"
            .formatted());
    text.append("|---|---:|---:|---:|---:|---:|%n".formatted());
    struck.forEach((fault, times) -> text.append(line(fault, times)));
    text.append(
        "%nrecords %d = enriched %d + duplicate %d + superseded %d + irrelevant %d + dead %d%n"
            .formatted(
                sum(Findings::records),
                sum(Findings::enriched),
                sum(Findings::duplicate),
                sum(Findings::superseded),
                sum(Findings::irrelevant),
                sum(Findings::dead)));
    text.append("events of aborted transactions %d%n".formatted(sum(Findings::aborted)));
    for (Violation.Kind kind : Violation.Kind.values()) {
      text.append(
          "%s %d%n".formatted(kind, sum(findings -> Math.toIntExact(findings.count(kind)))));
    }
    text.append("STOOD_STILL %d %s%n".formatted(standstills.size(), standstills));
    text.append(
        "the broker stood still %d %s%n".formatted(brokerStandstills.size(), brokerStandstills));
    return text.toString();
  }

  private static String line(Fault fault, List<Struck> times) {
    List<Duration> recoveries = times.stream().map(Struck::recovery).sorted().toList();
    return "| %s | %d | %.1f | %.1f | %d | %d |%n"
        .formatted(
            fault.label(),
            times.size(),
            seconds(recoveries.get(recoveries.size() / 2)),
            seconds(recoveries.get(recoveries.size() - 1)),
            times.stream().mapToInt(Struck::records).sum(),
            times.stream().mapToInt(Struck::restarts).sum());
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private int sum(java.util.function.ToIntFunction<Findings> figure) {
    return laps.stream().mapToInt(figure).sum();
  }
}
