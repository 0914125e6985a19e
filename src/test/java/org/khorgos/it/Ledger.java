package org.khorgos.it;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.khorgos.article.Article;
import org.khorgos.article.ContentHash;
import org.khorgos.article.Coordinates;
import org.khorgos.article.Header;
import org.khorgos.article.Incoming;
import org.khorgos.article.Result;
import org.khorgos.decode.Decoder;
import org.khorgos.normalise.Normaliser;

/**
 * What was sent against what came of it, record by record. Whether a record has to end as an
 * article or as a dead letter, and as which article, is asked of the pure functions; that it did,
 * once, and what is in the dead letter, of the topics and the database.
 */
final class Ledger {

  /** An entry: the record that lies at these coordinates. */
  private record Sent(String kind, byte[] fingerprint, boolean relevant, String id, String hash) {}

  /** A row: the present revision of an article and the record it was made of. */
  record Row(String origin, String id, int revision, String hash, boolean relevant) {

    /** Of {@code select concat_ws(' ', partition, offset, id, revision, hash, relevant)}. */
    static Row of(String line) {
      String[] field = line.split(" ");
      return new Row(
          field[0] + "@" + field[1],
          field[2],
          Integer.parseInt(field[3]),
          field[4],
          field[5].equals("t"));
    }
  }

  private final Decoder decoder = new Decoder();
  private final Normaliser normaliser = new Normaliser();
  private final Map<String, Sent> sent = new HashMap<>();
  private final Map<String, Set<String>> originsOfArticle = new HashMap<>();
  private final Set<String> dead = new HashSet<>();
  private final Map<String, Integer> events = new HashMap<>();
  private final Set<String> eventIds = new HashSet<>();
  private final Map<String, int[]> kinds = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  void sent(Mutant mutant, int partition, long offset) {
    Incoming incoming =
        new Incoming(
            new Coordinates("sent", partition, offset),
            mutant.key(),
            mutant.value(),
            mutant.headers(),
            Instant.EPOCH);
    String at = partition + "@" + offset;
    Result<Article> read = decoder.decode(incoming).then(normaliser::normalise);
    String id = read instanceof Result.Ok<Article> ok ? ok.value().id().toString() : null;
    String hash = read instanceof Result.Ok<Article> ok ? ContentHash.of(ok.value()) : null;
    sent.put(at, new Sent(mutant.kind(), mutant.fingerprint(), mutant.relevant(), id, hash));
    if (id != null) {
      originsOfArticle.computeIfAbsent(id, a -> new HashSet<>()).add(at);
    }
    kinds.computeIfAbsent(mutant.kind(), k -> new int[2])[id == null ? 1 : 0]++;
  }

  void dead(ConsumerRecord<byte[], byte[]> letter) {
    String at =
        Topics.header(letter, "dead-letter-partition")
            + "@"
            + Topics.header(letter, "dead-letter-offset");
    Sent original = sent.get(at);
    if (original == null) {
      faults.add("a dead letter of no record: " + at);
      return;
    }
    if (!dead.add(at)) {
      faults.add("two dead letters: " + at + " " + original.kind());
    }
    if (original.id() != null) {
      faults.add("a dead letter of an article: " + at + " " + original.kind() + reason(letter));
    }
    byte[] found = Mutant.fingerprint(letter.key(), letter.value(), originalHeaders(letter));
    if (!Arrays.equals(found, original.fingerprint())) {
      faults.add("an altered dead letter: " + at + " " + original.kind() + reason(letter));
    }
  }

  private static String reason(ConsumerRecord<byte[], byte[]> letter) {
    return ": " + Topics.header(letter, "dead-letter-reason");
  }

  /** All before the last {@code dead-letter-topic}: an original may carry such names itself. */
  private static List<Header> originalHeaders(ConsumerRecord<byte[], byte[]> letter) {
    List<Header> headers = new ArrayList<>();
    letter.headers().forEach(h -> headers.add(new Header(h.key(), h.value())));
    int end = headers.size() - 1;
    while (end > 0 && !headers.get(end).key().equals("dead-letter-topic")) {
      end--;
    }
    return headers.subList(0, end);
  }

  void event(ConsumerRecord<byte[], byte[]> event) {
    events.merge(Topics.header(event, "ce_subject"), 1, Integer::sum);
    if (!eventIds.add(Topics.header(event, "ce_id"))) {
      faults.add("an event twice: " + Topics.header(event, "ce_id"));
    }
  }

  void row(Row row) {
    Set<String> origins = originsOfArticle.remove(row.id());
    Sent origin = sent.get(row.origin());
    if (origins == null || !origins.contains(row.origin())) {
      faults.add("a row of no record, or a second one: " + row);
      return;
    }
    if (!row.hash().equals(origin.hash())) {
      faults.add("a row with other content than its record: " + row + " " + origin.kind());
    }
    if (row.revision() != events.getOrDefault(row.id(), 0)) {
      faults.add("events of " + row + ": " + events.get(row.id()));
    }
    if (origin.relevant() && !row.relevant()) {
      faults.add("a good record that is not relevant: " + row);
    }
    events.remove(row.id());
  }

  /** What is wrong, once everything has been entered: nothing, if all is well. */
  List<String> faults() {
    List<String> all = new ArrayList<>(faults);
    originsOfArticle.forEach((id, at) -> all.add("an article without a row: " + id + " " + at));
    events.keySet().forEach(id -> all.add("events without a row: " + id));
    sent.forEach(
        (at, record) -> {
          if (record.id() == null && !dead.contains(at)) {
            all.add("a record without an outcome: " + at + " " + record.kind());
          }
        });
    return all;
  }

  int deadLetters() {
    return dead.size();
  }

  /** Articles and dead letters by what was done to the record. */
  String table() {
    StringBuilder table =
        new StringBuilder("%-16s %9s %12s%n".formatted("", "articles", "dead letters"));
    kinds.forEach((kind, n) -> table.append("%-16s %9d %12d%n".formatted(kind, n[0], n[1])));
    return table.toString();
  }
}
