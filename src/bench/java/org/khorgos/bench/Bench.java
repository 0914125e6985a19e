package org.khorgos.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.khorgos.it.Logs;

/** All parts, or those that are named; the tables go to the terminal and to a file. */
final class Bench {

  private static final Path TABLES = Path.of("target", "performance.md");

  private Bench() {}

  /** Arguments: the parts wanted, none for all. */
  public static void main(String[] args) throws Exception {
    Logs.onlyWarnings();
    List<String> parts =
        args.length == 0
            ? List.of("tagger", "throughput", "latency", "startup", "scale", "growth")
            : List.of(args);
    Files.deleteIfExists(Figures.FILE);
    Feed feed = new Feed();
    StringBuilder tables = new StringBuilder();
    for (String part : parts) {
      System.out.println(part);
      tables.append("## %s%n%n%s%n".formatted(part, table(part, feed)));
      Files.writeString(TABLES, tables);
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
