package org.khorgos.bench;

import java.nio.file.Files;
import java.util.List;

import org.khorgos.it.Logs;

/** All parts, or those that are named; each has its table on the terminal and in a file. */
final class Bench {

  /** The turns each contestant takes. */
  static final int ROUNDS = Integer.getInteger("khorgos.bench.rounds", 5);

  /** For which the clock runs. */
  static final int RECORDS = Integer.getInteger("khorgos.bench.records", 200_000);

  /** Before it: the compilers of contestant and broker take half the processor at first. */
  static final int WARM_UP = Integer.getInteger("khorgos.bench.warm-up", 200_000);

  private Bench() {}

  /** Arguments: the parts wanted, none for all. */
  public static void main(String[] args) throws Exception {
    Logs.onlyWarnings();
    List<String> parts =
        args.length == 0
            ? List.of("tagger", "throughput", "latency", "startup", "scale", "growth")
            : List.of(args);
    Feed feed = new Feed();
    StringBuilder tables = new StringBuilder();
    for (String part : parts) {
      System.out.println(part);
      Files.deleteIfExists(Figures.file(part, "csv"));
      String table = "## %s%n%n%s%n".formatted(part, table(part, feed));
      Files.writeString(Figures.file(part, "md"), table);
      tables.append(table);
    }
    System.out.println(tables);
  }

  private static String table(String part, Feed feed) throws Exception {
    if (part.equals("tagger")) {
      return OneArticle.measure();
    }
    try (Machine machine = new Machine()) {
      return run(part, machine, feed);
    }
  }

  private static String run(String part, Machine machine, Feed feed) throws Exception {
    return switch (part) {
      case "throughput" -> Throughput.compare(machine, feed);
      case "latency" -> Latency.compare(machine, feed);
      case "startup" -> StartUp.measure(machine);
      case "scale" -> Growth.pods(machine, feed);
      case "growth" -> Growth.rows(machine, feed);
      default -> throw new IllegalArgumentException("no part " + part);
    };
  }
}
