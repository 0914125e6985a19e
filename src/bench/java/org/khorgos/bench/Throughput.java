package org.khorgos.bench;

import java.util.ArrayList;
import java.util.List;

import org.khorgos.bench.Machine.Committed;

/**
 * A backlog, drained by each contestant in turn. The clock runs from one committed record to the
 * last; those before it are the warm-up, for which the cold figure stands.
 */
final class Throughput {

  static final String RATE = "rate";

  private final Machine machine;
  private final Figures figures;
  private final Backlog backlog;
  private final int pods;

  /**
   * @param warmUp records before the clock runs
   * @param records for which it runs
   */
  record Backlog(String topic, int partitions, int warmUp, int records) {}

  Throughput(Machine machine, Figures figures, Backlog backlog, int pods) {
    this.machine = machine;
    this.figures = figures;
    this.backlog = backlog;
    this.pods = pods;
  }

  /** The service against the floor. */
  static String compare(Machine machine, Feed feed) throws Exception {
    Figures figures = new Figures("throughput");
    Backlog backlog = new Backlog("backlog", 4, Bench.WARM_UP, Bench.RECORDS);
    machine.fill(backlog, feed);
    Throughput throughput = new Throughput(machine, figures, backlog, 1);
    Contestant floor = FloorContestant.storing();
    List<Contestant> contestants =
        List.of(
            floor,
            ServiceContestant.all(),
            ServiceContestant.relevant());
    for (int round = 0; round < Bench.ROUNDS; round++) {
      for (Contestant contestant : contestants) {
        throughput.measure(contestant);
      }
    }
    StringBuilder table = new StringBuilder();
    table.append(
        Figures.row(
            "",
            "articles/s",
            "of the floor",
            "first %,d".formatted(Bench.WARM_UP),
            "resident at most, MiB"));
    table.append("|---|---:|---:|---:|---:|").append(System.lineSeparator());
    for (Contestant contestant : contestants) {
      String label = contestant.label();
      table.append(
          Figures.row(
              label,
              figures.median(label, RATE),
              figures.ratio(label, floor.label(), RATE),
              figures.median(label, "cold"),
              figures.median(label, "resident")));
    }
    return table.toString();
  }

  void measure(Contestant contestant) throws Exception {
    Round round = Round.of(backlog.topic());
    machine.create(round.name());
    measureIn(contestant, round);
  }

  /** In a database that is there, with rows or without. */
  void measureIn(Contestant contestant, Round round) throws Exception {
    machine.createTopic(round.enriched(), backlog.partitions());
    machine.createTopic(round.deadLetter(), 1);
    List<Contestant.Running> running = new ArrayList<>();
    try {
      for (int pod = 0; pod < pods; pod++) {
        running.add(contestant.start(machine, round, pod));
      }
      running.forEach(Contestant.Running::awaitReady);
      measure(contestant.label(), round, running);
    } finally {
      running.forEach(Contestant.Running::close);
      machine.forget(round);
    }
  }

  /** Pods that are ready early have begun; so what counts is what was committed since. */
  private void measure(String label, Round round, List<Contestant.Running> running) {
    Committed first = machine.awaitCommitted(round.group(), 1, running);
    Committed warm = machine.awaitCommitted(round.group(), backlog.warmUp(), running);
    int all = backlog.warmUp() + backlog.records();
    Committed end = machine.awaitCommitted(round.group(), all, running);
    figures.add(label, RATE, "articles/s", end.rate(warm));
    figures.add(label, "cold", "articles/s", warm.rate(first));
    figures.add(label, "resident", "MiB", running.get(0).peakResident());
  }
}
