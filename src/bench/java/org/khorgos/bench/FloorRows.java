package org.khorgos.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.khorgos.article.Pair;

/** A row a record, a statement a batch, nothing asked and nothing answered. */
final class FloorRows {

  private static final String SQL =
      """
      INSERT INTO article (
        id, url, source, language, title, body, published_at, content_hash, relevance, relevant,
        pairs, topics, tagging, ruleset, origin_topic, origin_partition, origin_offset)
      SELECT
        id, url, source, language, title, body, published_at, content_hash, relevance, relevant,
        string_to_array(pairs, ','), string_to_array(topics, ','), tagging::jsonb, ruleset,
        origin_topic, origin_partition, origin_offset
      FROM unnest(
        ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
        ?::text[], ?::float8[], ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::text[], ?::int4[], ?::int8[])
        AS incoming (
          id, url, source, language, title, body, published_at, content_hash, relevance, relevant,
          pairs, topics, tagging, ruleset, origin_topic, origin_partition, origin_offset)
      ON CONFLICT (id) DO NOTHING
      """;

  /** A record with the text it has. */
  record Row(UUID id, ConsumerRecord<byte[], byte[]> record, Texts.Text text) {}

  private final Connection connection;
  private final PreparedStatement statement;

  FloorRows(Connection connection) throws SQLException {
    this.connection = connection;
    this.statement = connection.prepareStatement(SQL);
  }

  /** In the order of their ids, as the service does: pages of the index are met in turn. */
  void insert(List<Row> batch) throws SQLException {
    List<Row> rows = batch.stream().sorted(Comparator.comparing(Row::id)).toList();
    set(1, "uuid", rows, UUID[]::new, Row::id);
    text(2, rows, row -> Feed.ADDRESS + row.record().partition() + row.record().offset());
    text(3, rows, row -> row.text().article().source());
    text(4, rows, row -> row.text().article().language().tag());
    text(5, rows, row -> row.text().article().title());
    text(6, rows, row -> row.text().article().body());
    set(7, "timestamptz", rows, String[]::new, FloorRows::publishedAt);
    text(8, rows, row -> row.text().hash());
    set(9, "float8", rows, Double[]::new, row -> row.text().tagging().relevance().score());
    set(10, "bool", rows, Boolean[]::new, row -> row.text().tagging().relevance().relevant());
    text(11, rows, row -> pairs(row.text().tagging().pairs()));
    text(12, rows, FloorRows::topics);
    text(13, rows, row -> row.text().json());
    text(14, rows, row -> row.text().tagging().ruleset().version());
    text(15, rows, row -> row.record().topic());
    set(16, "int4", rows, Integer[]::new, row -> row.record().partition());
    set(17, "int8", rows, Long[]::new, row -> row.record().offset());
    statement.executeUpdate();
    connection.commit();
  }

  private void text(int index, List<Row> rows, Function<Row, String> column) throws SQLException {
    set(index, "text", rows, String[]::new, column);
  }

  private <T> void set(
      int index, String type, List<Row> rows, IntFunction<T[]> array, Function<Row, T> column)
      throws SQLException {
    T[] values = rows.stream().map(column).toArray(array);
    statement.setArray(index, connection.createArrayOf(type, values));
  }

  private static String publishedAt(Row row) {
    return row.text().article().publishedAt().toString();
  }

  private static String pairs(List<Pair> pairs) {
    return pairs.stream().map(pair -> pair.code().label()).collect(Collectors.joining(","));
  }

  private static String topics(Row row) {
    return row.text().tagging().topics().stream()
        .map(topic -> topic.code())
        .collect(Collectors.joining(","));
  }
}
