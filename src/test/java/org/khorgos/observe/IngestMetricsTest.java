package org.khorgos.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.khorgos.Examples;
import org.khorgos.article.ArticleId;
import org.khorgos.article.Outcome;
import org.khorgos.article.Refusal;
import org.khorgos.article.Refusal.Kind;
import org.khorgos.article.Refusal.Stage;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class IngestMetricsTest {

  private static final ArticleId ID = new ArticleId(new UUID(0, 1));

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final IngestMetrics metrics = new IngestMetrics(registry);

  @Test
  void shouldCountDeadLettersByStageAndReason() {
    // Given
    List<Outcome.Rejected> rejected =
        List.of(
            rejected(Stage.DECODE, Kind.BAD_JSON, "JSON ends at byte 5"),
            rejected(Stage.DECODE, Kind.BAD_JSON, "JSON ends at byte 6"),
            rejected(Stage.DECODE, Kind.TOO_LARGE, "record of 6,000,000 bytes"),
            rejected(Stage.NORMALISE, Kind.TOO_LARGE, "body of 1,000,001 characters"));

    // When
    metrics.committed(4, List.of(), List.of(), rejected);

    // Then
    assertThat(counts())
        .containsExactlyInAnyOrder(
            "decode bad-json 2", "decode too-large 1", "normalise too-large 1");
  }

  @Test
  void shouldCountIrrelevantArticlesByLanguage() {
    // Given
    List<Outcome.Irrelevant> irrelevant =
        Stream.of("en", "ru", "en")
            .map(tag -> new Outcome.Irrelevant(Examples.incoming(0, 1), ID, tag))
            .toList();

    // When
    metrics.committed(3, List.of(), irrelevant, List.of());

    // Then
    assertThat(registry.get(MetricNames.ARTICLES).tags("language", "en").counter().count())
        .isEqualTo(2);
    assertThat(registry.get(MetricNames.ARTICLES).tags("outcome", "irrelevant").counters())
        .hasSize(2);
    assertThat(registry.get(MetricNames.END_TO_END).timer().count()).isEqualTo(3);
  }

  private static Outcome.Rejected rejected(Stage stage, Kind kind, String reason) {
    return new Outcome.Rejected(Examples.incoming(0, 1), Refusal.at(stage, kind, reason));
  }

  private List<String> counts() {
    return registry.find(MetricNames.DEAD_LETTERS).counters().stream()
        .map(
            counter ->
                "%s %s %.0f"
                    .formatted(
                        counter.getId().getTag("stage"),
                        counter.getId().getTag("reason"),
                        counter.count()))
        .collect(Collectors.toList());
  }
}
