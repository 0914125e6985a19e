package org.khorgos.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.khorgos.it.Database;

/** The same backlog beside more and more rows, and by more and more pods. */
final class Growth {

  private static final int ROUNDS = Integer.getInteger("khorgos.bench.growth-rounds", 3);
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

  /** Throughput by rows stored. */
  static String rows(Machine machine, Feed feed) throws Exception {
    Figures figures = new Figures("growth");
    Throughput throughput = new Throughput(machine, figures, 4, 1);
    String incoming = throughput.backlog("growth", feed);
    Database grown = machine.create(GROWN);
    machine.migrate(GROWN);
    List<String> labels = new ArrayList<>();
    int stored = 0;
    for (int rows : ROWS) {
      System.out.printf("  %,d rows%n", rows);
      grown.execute(FILL.formatted(stored, rows - 1));
      grown.execute("VACUUM ANALYZE article");
      stored = rows;
      String label = String.format(Locale.ROOT, "%,d rows", rows);
      labels.add(label);
      Contestant contestant = new ServiceContestant(label, ServiceContestant.all().settings());
      for (int round = 0; round < ROUNDS; round++) {
        Round turn = Round.of(incoming);
        machine.copy(GROWN, turn.name());
        throughput.measureIn(contestant, turn);
      }
    }
    return table(figures, labels);
  }

  /** Throughput by partitions, with a pod each. */
  static String pods(Machine machine, Feed feed) throws Exception {
    Figures figures = new Figures("scale");
    List<String> labels = PODS.stream().map(Growth::label).toList();
    for (int round = 0; round < ROUNDS; round++) {
      for (int pods : PODS) {
        Throughput throughput = new Throughput(machine, figures, pods, pods);
        String incoming = "scale" + pods;
        if (round == 0) {
          throughput.backlog(incoming, feed);
        }
        throughput.measure(new ServiceContestant(label(pods), Map.of()), Round.of(incoming));
      }
    }
    return table(figures, labels);
  }

  private static String label(int pods) {
    return pods == 1 ? "1 partition, 1 pod" : "%d partitions, %d pods".formatted(pods, pods);
  }

  private static String table(Figures figures, List<String> labels) {
    StringBuilder table = new StringBuilder();
    table.append(Figures.row("", "articles/s", "of the first"));
    table.append("|---|---:|---:|").append(System.lineSeparator());
    for (String label : labels) {
      double rate = figures.median(label, Throughput.RATE);
      table.append(
          Figures.row(label, rate, rate / figures.median(labels.get(0), Throughput.RATE)));
    }
    return table.toString();
  }
}
