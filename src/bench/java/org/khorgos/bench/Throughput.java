package org.khorgos.bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A backlog, drained by each contestant in turn. The clock runs from one committed record to the
 * last; those before it are the warm-up, for which the cold figure stands.
 */
final class Throughput {

  static final String RATE = "rate";

  private static final int RECORDS = Integer.getInteger("khorgos.bench.records", 200_000);
  private static final int WARM_UP = Integer.getInteger("khorgos.bench.warm-up", 50_000);
  private static final int ROUNDS = Integer.getInteger("khorgos.bench.rounds", 5);

  private final Machine machine;
  private final Figures figures;
  private final int partitions;
  private final int pods;

  Throughput(Machine machine, Figures figures, int partitions, int pods) {
    this.machine = machine;
    this.figures = figures;
    this.partitions = partitions;
    this.pods = pods;
  }

  /** The service against the floor. */
  static String compare(Machine machine, Feed feed) throws Exception {
    Figures figures = new Figures("throughput");
    Throughput throughput = new Throughput(machine, figures, 4, 1);
    String incoming = throughput.backlog("backlog", feed);
    Contestant floor = FloorContestant.storing();
    List<Contestant> contestants =
        List.of(
            floor,
            ServiceContestant.all(),
            ServiceContestant.relevant());
    for (int round = 0; round < ROUNDS; round++) {
      for (Contestant contestant : contestants) {
        throughput.measure(contestant, Round.of(incoming));
      }
    }
    StringBuilder table = new StringBuilder();
    table.append(Figures.row("", "articles/s", "of the floor", "first %,d".formatted(WARM_UP)));
    table.append("|---|---:|---:|---:|").append(System.lineSeparator());
    for (Contestant contestant : contestants) {
      String label = contestant.label();
      table.append(
          Figures.row(
              label,
              figures.median(label, RATE),
              figures.ratio(label, floor.label(), RATE),
              figures.median(label, "cold")));
    }
    return table.toString();
  }

  /** A topic with the backlog of a round. */
  String backlog(String name, Feed feed) {
    machine.createTopic(name, partitions);
    machine.fill(name, partitions, WARM_UP + RECORDS, feed);
    return name;
  }

  void measure(Contestant contestant, Round round) throws Exception {
    machine.create(round.name());
    measureIn(contestant, round);
  }

  /** In a database that is there, with rows or without. */
  void measureIn(Contestant contestant, Round round) throws Exception {
    machine.createTopic(round.enriched(), partitions);
    machine.createTopic(round.deadLetter(), 1);
    long start = System.nanoTime();
    List<Contestant.Running> running =
        IntStream.range(0, pods)
            .parallel()
            .mapToObj(pod -> contestant.start(machine, round, pod))
            .toList();
    try {
      long first = machine.awaitCommitted(round.group(), 1, running.get(0));
      long warm = machine.awaitCommitted(round.group(), WARM_UP, running.get(0));
      long end = machine.awaitCommitted(round.group(), WARM_UP + RECORDS, running.get(0));
      String label = contestant.label();
      figures.add(label, RATE, "articles/s", RECORDS / seconds(warm, end));
      figures.add(label, "cold", "articles/s", WARM_UP / seconds(first, warm));
      figures.add(label, "start", "s", seconds(start, first));
      figures.add(label, "resident", "MiB", running.get(0).peakResident());
    } finally {
      running.forEach(Contestant.Running::close);
      machine.forget(round);
    }
  }

  private static double seconds(long from, long to) {
    return Math.max(1, to - from) / 1e9;
  }
}
