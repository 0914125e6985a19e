package org.khorgos.faults;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.khorgos.history.Event;
import org.khorgos.history.History;
import org.khorgos.history.Input;
import org.khorgos.history.Letter;
import org.khorgos.history.Original;
import org.khorgos.history.Row;
import org.khorgos.it.Topics;

/** Reads a lap's topics and table back into a history, when nothing moves any more. */
final class Readback {

  private static final String COMMITTED = "read_committed";
  private static final String UNCOMMITTED = "read_uncommitted";
  private static final String DEAD_LETTER = "dead-letter-";
  private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");

  private final Lap lap;
  private final String bootstrapServers;

  Readback(Lap lap) {
    this.lap = lap;
    this.bootstrapServers = lap.rig.broker.bootstrapServers();
  }

  History history() {
    lap.enriched.forEach(topic -> lap.group.awaitNoOpenTransaction(topic, Lap.PARTITIONS));
    lap.deadLetter.forEach(topic -> lap.group.awaitNoOpenTransaction(topic, 1));
    return new History(
        inputs(), events(COMMITTED), events(UNCOMMITTED), letters(), rows(), Lap.BATCH);
  }

  private List<Input> inputs() {
    List<Input> inputs = new ArrayList<>();
    Topics.read(bootstrapServers, lap.incoming(), COMMITTED, record -> inputs.add(input(record)));
    return inputs;
  }

  private static Input input(ConsumerRecord<byte[], byte[]> record) {
    Marks marks = Marks.ofHeader(record.headers().lastHeader(Marks.HEADER).value());
    return new Input(
        record.partition(),
        record.offset(),
        marks.intent(),
        marks.article(),
        marks.version(),
        original(record));
  }

  /** One topic after another; a later one gets its partitions' numbers above the former's. */
  private List<Event> events(String isolation) {
    List<Event> events = new ArrayList<>();
    for (int generation = 0; generation < lap.enriched.size(); generation++) {
      int base = generation * Lap.PARTITIONS;
      Topics.read(
          bootstrapServers,
          lap.enriched.get(generation),
          isolation,
          record -> events.add(event(record, base)));
    }
    return events;
  }

  private static Event event(ConsumerRecord<byte[], byte[]> record, int base) {
    String value = new String(record.value(), StandardCharsets.UTF_8);
    Marks marks = Marks.ofText(value);
    Matcher revision = REVISION.matcher(value);
    if (!revision.find()) {
      throw new IllegalStateException("an event without a revision: " + value);
    }
    return new Event(
        base + record.partition(),
        marks.article(),
        marks.version(),
        Integer.parseInt(revision.group(1)));
  }

  private List<Letter> letters() {
    List<Letter> letters = new ArrayList<>();
    for (String topic : lap.deadLetter) {
      Topics.read(bootstrapServers, topic, COMMITTED, record -> letters.add(letter(record)));
    }
    return letters;
  }

  private static Letter letter(ConsumerRecord<byte[], byte[]> record) {
    return new Letter(
        number(record, DEAD_LETTER + "partition"),
        number(record, DEAD_LETTER + "offset"),
        original(record));
  }

  private static int number(ConsumerRecord<byte[], byte[]> record, String header) {
    String value = Topics.header(record, header);
    return value == null ? -1 : Integer.parseInt(value);
  }

  private static Original original(ConsumerRecord<byte[], byte[]> record) {
    List<String> headers = new ArrayList<>();
    for (Header header : record.headers()) {
      if (!header.key().startsWith(DEAD_LETTER)) {
        headers.add(header.key() + "=" + Original.fingerprint(header.value()));
      }
    }
    return new Original(
        Original.fingerprint(record.key()), Original.fingerprint(record.value()), headers);
  }

  private List<Row> rows() {
    return lap
        .database
        .lines(
            "select revision || '|' || origin_partition || '|' || origin_offset || '|' || body"
                + " from article")
        .stream()
        .map(Readback::row)
        .toList();
  }

  private static Row row(String line) {
    String[] parts = line.split("\\|", 4);
    Marks marks = Marks.ofText(parts[3]);
    return new Row(
        marks.article(),
        marks.version(),
        Integer.parseInt(parts[0]),
        Integer.parseInt(parts[1]),
        Long.parseLong(parts[2]));
  }
}
