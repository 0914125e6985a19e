package org.khorgos.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khorgos.embedded.EmbeddedDatabase;

/**
 * The queries the table is made for find its indexes, asked of PostgreSQL's planner as it comes.
 */
class IndexIT {

  private static final String TITLE = "to_tsvector('simple', title)";
  private static final int ROWS = 20_000;

  private static Database database;

  @BeforeAll
  static void fill() {
    Stage stage = Infrastructure.stage(1);
    Flyway.configure()
        .dataSource(Infrastructure.DATABASE.jdbcUrl(stage.name()), EmbeddedDatabase.USER, "")
        .load()
        .migrate();
    database = new Database(stage);
    database.execute(
        insert(
            "'Report ' || n || case when n % 1000 = 0 then ' уран' else ' зерно' end",
            "'Freight train number' || n", "generate_series(1, " + ROWS + ") n"));
    database.execute("analyze article");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          article_title     | select id from article where TITLE @@ websearch_to_tsquery('simple', 'report уран')
          article_pairs     | select id from article where pairs @> array['CN-UZ']
          article_topics    | select id from article where topics @> array['mining']
          article_published | select id from article where (published_at, id) < (now(), gen_random_uuid()) order by published_at desc nulls last, id desc limit 20
          """)
  void shouldUseTheIndexMadeForTheQuery(String index, String query) {
    // When
    List<String> plan = database.lines("explain " + query.replace("TITLE", TITLE));

    // Then
    assertThat(plan).anyMatch(line -> line.contains("Index") && line.contains(index));
    assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
  }

  @Test
  void shouldFindArticlesByWordsOfTheTitle() {
    // When
    List<String> found =
        database.lines(
            "select title from article where %s @@ websearch_to_tsquery('simple', '%s')"
                .formatted(TITLE, "report УРАН -5000"));

    // Then
    assertThat(found)
        .hasSize(ROWS / 1000 - 1)
        .contains("Report 1000 уран")
        .doesNotContain("Report 5000 уран");
  }

  private static String insert(String title, String body, String rows) {
    return """
        insert into article (id, language, title, body, published_at, content_hash, relevance,
          relevant, pairs, topics, tagging, ruleset, origin_topic, origin_partition, origin_offset)
        select gen_random_uuid(), 'en', %s, %s, now() - n * interval '1 minute', '', 0.9, true,
          case when n %% 1000 = 0 then array['CN-UZ'] else array['CN-KZ'] end,
          case when n %% 1000 = 0 then array['mining'] else array['trade'] end,
          '{}', 'test', 'articles.incoming', 0, n
        from %s"""
        .formatted(title, body, rows);
  }
}
