package org.khorgos.bench;

import java.util.List;
import java.util.Locale;

import org.khorgos.bench.Throughput.Backlog;
import org.khorgos.it.Database;

/** The same backlog beside more and more rows, and by more and more pods. */
final class Growth {

  /** The clock runs for a quarter of the records: it is the ratio of a contestant to itself. */
  private static final int PART = 4;

  private static final List<Integer> ROWS = List.of(10_000, 1_000_000, 5_000_000);
  private static final List<Integer> PODS = List.of(1, 2, 4);
  private static final String GROWN = "grown";

  /** Rows as short as news gets; it is their number, and that of the words, that counts here. */
  private static final String FILL =
      """
      INSERT INTO article (
        id, url, source, language, title, body, published_at, content_hash, relevance, relevant,
        pairs, topics, tagging, ruleset, origin_topic, origin_partition, origin_offset)
      SELECT gen_random_uuid(), 'https://old.khorgos.example/' || n, 'old', 'en',
        'Freight train ' || mod(n, 100000) || ' reaches '
          || (array['Almaty', 'Osh', 'Kashgar'])[1 + mod(n, 3)],
        repeat('China and Kazakhstan opened another track at the dry port. ', 8),
        now() - n * interval '1 second', md5(n::text), 0.9, true,
        array[(array['CN-KZ', 'CN-KG', 'CN-UZ'])[1 + mod(n, 3)]], array['transport'], '{}', 'old',
        'old', 0, n
      FROM generate_series(%d, %d) n
      """;

  private Growth() {}

  /** Throughput by rows stored when it begins, round by round. */
  static String rows(Machine machine, Feed feed) throws Exception {
    Figures figures = new Figures("growth");
    Backlog backlog = backlog("growth", 4);
    machine.fill(backlog, feed);
    fill(machine);
    Throughput throughput = new Throughput(machine, figures, backlog, 1);
    for (int round = 0; round < Bench.ROUNDS; round++) {
      for (int rows : ROWS) {
        Round turn = Round.of(backlog.topic());
        machine.copy(GROWN + rows, turn.name());
        throughput.measureIn(service(stored(rows), ServiceContestant.all()), turn);
      }
    }
    return table(figures, ROWS.stream().map(Growth::stored).toList());
  }

  /** A database for each number of rows, to be copied. */
  private static void fill(Machine machine) {
    machine.create(GROWN);
    machine.migrate(GROWN);
    int stored = 0;
    for (int rows : ROWS) {
      System.out.printf("  filling up to %,d rows%n", rows);
      Database grown = new Database(machine.jdbcUrl(GROWN));
      grown.execute(FILL.formatted(stored, rows - 1));
      grown.execute("VACUUM ANALYZE article");
      machine.copy(GROWN, GROWN + rows);
      stored = rows;
    }
  }

  /** Throughput by partitions, with a pod each. */
  static String pods(Machine machine, Feed feed) throws Exception {
    Figures figures = new Figures("scale");
    for (int pods : PODS) {
      machine.fill(backlog("scale" + pods, pods), feed);
    }
    for (int round = 0; round < Bench.ROUNDS; round++) {
      for (int pods : PODS) {
        new Throughput(machine, figures, backlog("scale" + pods, pods), pods)
            .measure(service(label(pods), ServiceContestant.relevant()));
      }
    }
    return table(figures, PODS.stream().map(Growth::label).toList());
  }

  private static Backlog backlog(String topic, int partitions) {
    return new Backlog(topic, partitions, Bench.WARM_UP / PART, Bench.RECORDS / PART);
  }

  private static Contestant service(String label, ServiceContestant like) {
    return new ServiceContestant(label, like.settings());
  }

  private static String stored(int rows) {
    return String.format(Locale.ROOT, "%,d rows", rows);
  }

  private static String label(int pods) {
    return pods == 1 ? "1 partition, 1 pod" : "%d partitions, %d pods".formatted(pods, pods);
  }

  private static String table(Figures figures, List<String> labels) {
    StringBuilder table = new StringBuilder();
    table.append(Figures.row("", "articles/s", "of the first"));
    table.append("|---|---:|---:|").append(System.lineSeparator());
    for (String label : labels) {
      table.append(
          Figures.row(
              label,
              figures.median(label, Throughput.RATE),
              figures.ratio(label, labels.get(0), Throughput.RATE)));
    }
    return table.toString();
  }
}
