package org.khorgos.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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

  void insert(List<Row> rows) throws SQLException {
    set(1, "uuid", rows, Row::id);
    set(2, "text", rows, row -> Feed.ADDRESS + row.record().partition() + row.record().offset());
    set(3, "text", rows, row -> row.text().article().source());
    set(4, "text", rows, row -> row.text().article().language().tag());
    set(5, "text", rows, row -> row.text().article().title());
    set(6, "text", rows, row -> row.text().article().body());
    set(7, "timestamptz", rows, row -> row.text().article().publishedAt().toString());
    set(8, "text", rows, row -> row.text().article().contentHash());
    set(9, "float8", rows, row -> row.text().tagging().relevance().score());
    set(10, "bool", rows, row -> row.text().tagging().relevance().relevant());
    set(11, "text", rows, row -> pairs(row.text().tagging().pairs()));
    set(12, "text", rows, FloorRows::topics);
    set(13, "text", rows, row -> row.text().json());
    set(14, "text", rows, row -> row.text().tagging().ruleset().version());
    set(15, "text", rows, row -> row.record().topic());
    set(16, "int4", rows, row -> row.record().partition());
    set(17, "int8", rows, row -> row.record().offset());
    statement.executeUpdate();
    connection.commit();
  }

  private void set(int index, String type, List<Row> rows, Function<Row, Object> column)
      throws SQLException {
    statement.setArray(index, connection.createArrayOf(type, rows.stream().map(column).toArray()));
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
