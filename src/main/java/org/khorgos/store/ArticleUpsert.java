package org.khorgos.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.khorgos.article.Coordinates;

/**
 * The one statement that writes articles: a whole batch, inserted or updated.
 *
 * <p>A row that exists is updated by the very record it was made of (a replay; the tagging may be
 * newer) and by other content of a record that is not older in the same partition (a revision).
 * Duplicates and stale versions are left out of the answer.
 *
 * <p>{@code unnest} instead of a VALUES list or JDBC batching: one plan and one round trip for any
 * number of rows, and RETURNING works. The sub-select in RETURNING sees the row as it was before
 * the statement.
 */
final class ArticleUpsert {

  private static final String SQL =
      """
      INSERT INTO article AS stored (
        id, url, external_id, source, language, title, body, published_at, content_hash,
        relevance, relevant, pairs, topics, tagging, ruleset,
        origin_topic, origin_partition, origin_offset)
      SELECT
        id, url, external_id, source, language, title, body, published_at, content_hash,
        relevance, relevant, string_to_array(pairs, ','), string_to_array(topics, ','),
        tagging::jsonb, ruleset, origin_topic, origin_partition, origin_offset
      FROM unnest(
        ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::timestamptz[], ?::text[], ?::float8[], ?::boolean[], ?::text[], ?::text[], ?::text[],
        ?::text[], ?::text[], ?::int4[], ?::int8[])
        AS incoming (
          id, url, external_id, source, language, title, body, published_at, content_hash,
          relevance, relevant, pairs, topics, tagging, ruleset,
          origin_topic, origin_partition, origin_offset)
      ON CONFLICT (id) DO UPDATE SET
        url = excluded.url, external_id = excluded.external_id, source = excluded.source,
        language = excluded.language, title = excluded.title, body = excluded.body,
        published_at = excluded.published_at, content_hash = excluded.content_hash,
        relevance = excluded.relevance, relevant = excluded.relevant,
        pairs = excluded.pairs, topics = excluded.topics, tagging = excluded.tagging,
        ruleset = excluded.ruleset, origin_topic = excluded.origin_topic,
        origin_partition = excluded.origin_partition, origin_offset = excluded.origin_offset,
        updated_at = now(),
        revision = stored.revision + CASE
          WHEN (stored.origin_topic, stored.origin_partition, stored.origin_offset)
             = (excluded.origin_topic, excluded.origin_partition, excluded.origin_offset)
          THEN 0 ELSE 1 END
      WHERE (stored.origin_topic, stored.origin_partition, stored.origin_offset)
          = (excluded.origin_topic, excluded.origin_partition, excluded.origin_offset)
        OR (stored.content_hash <> excluded.content_hash
          AND NOT (stored.origin_topic = excluded.origin_topic
            AND stored.origin_partition = excluded.origin_partition
            AND stored.origin_offset > excluded.origin_offset))
      RETURNING stored.id, stored.revision, stored.xmax = 0 AS inserted,
        CASE WHEN stored.xmax = 0 THEN false ELSE (
          SELECT (old.origin_topic, old.origin_partition, old.origin_offset)
               = (stored.origin_topic, stored.origin_partition, stored.origin_offset)
          FROM article old WHERE old.id = stored.id) END AS replayed
      """;

  /** A row that was written. */
  record Written(Verdict verdict, int revision) {}

  private final Connection connection;
  private final List<ArticleRow> rows;

  /**
   * @param rows in the order of their ids, each id once: two transactions that lock rows in one
   *     order can't deadlock, and a statement can't touch a row twice
   */
  ArticleUpsert(Connection connection, List<ArticleRow> rows) {
    this.connection = connection;
    this.rows = rows;
  }

  /** Runs it. What is not in the answer was not written. */
  Map<UUID, Written> run(int timeoutSeconds) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SQL)) {
      statement.setQueryTimeout(timeoutSeconds);
      bind(statement);
      try (ResultSet answer = statement.executeQuery()) {
        return read(answer);
      }
    }
  }

  private void bind(PreparedStatement statement) throws SQLException {
    set(statement, 1, "uuid", UUID[]::new, row -> row.article().id().value());
    text(statement, 2, row -> row.article().url());
    text(statement, 3, row -> row.article().externalId());
    text(statement, 4, row -> row.article().source());
    text(statement, 5, row -> row.article().language().tag());
    text(statement, 6, row -> row.article().title());
    text(statement, 7, row -> row.article().body());
    set(statement, 8, "timestamptz", String[]::new, ArticleRow::publishedAt);
    text(statement, 9, ArticleRow::contentHash);
    set(statement, 10, "float8", Double[]::new, row -> row.tagging().relevance().score());
    set(statement, 11, "bool", Boolean[]::new, row -> row.tagging().relevance().relevant());
    text(statement, 12, ArticleRow::pairs);
    text(statement, 13, ArticleRow::topics);
    text(statement, 14, ArticleRow::taggingJson);
    text(statement, 15, row -> row.tagging().ruleset().version());
    bindOrigin(statement);
  }

  private void bindOrigin(PreparedStatement statement) throws SQLException {
    Function<ArticleRow, Coordinates> origin = row -> row.tagged().incoming().at();
    text(statement, 16, row -> origin.apply(row).topic());
    set(statement, 17, "int4", Integer[]::new, row -> origin.apply(row).partition());
    set(statement, 18, "int8", Long[]::new, row -> origin.apply(row).offset());
  }

  private void text(PreparedStatement statement, int index, Function<ArticleRow, String> column)
      throws SQLException {
    set(statement, index, "text", String[]::new, column);
  }

  /** Arrays of their type: the driver sends those in binary, {@code Object[]} as quoted text. */
  private <T> void set(
      PreparedStatement statement,
      int index,
      String type,
      IntFunction<T[]> array,
      Function<ArticleRow, T> column)
      throws SQLException {
    T[] values = rows.stream().map(column).toArray(array);
    statement.setArray(index, connection.createArrayOf(type, values));
  }

  private static Map<UUID, Written> read(ResultSet answer) throws SQLException {
    Map<UUID, Written> written = new HashMap<>();
    while (answer.next()) {
      Verdict verdict =
          answer.getBoolean("inserted")
              ? Verdict.NEW
              : answer.getBoolean("replayed") ? Verdict.REPLAY : Verdict.REVISION;
      written.put(
          answer.getObject("id", UUID.class), new Written(verdict, answer.getInt("revision")));
    }
    return written;
  }
}
