package org.khorgos.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.khorgos.article.Article;
import org.khorgos.article.Coordinates;
import org.khorgos.article.Incoming;
import org.khorgos.article.Pair;
import org.khorgos.article.Result;
import org.khorgos.article.Tagging;
import org.khorgos.article.Topic;
import org.khorgos.decode.Decoder;
import org.khorgos.embedded.Expectation.Kind;
import org.khorgos.normalise.Normaliser;
import org.khorgos.ruleset.Loaded;
import org.khorgos.ruleset.RulesetLoader;
import org.khorgos.tag.Tagger;

/** What the demo shows of each sample is what its entry in feed.yaml says. */
class SampleTaggingTest {

  private static final Tagger TAGGER = new Tagger(((Loaded.Ok) RulesetLoader.builtIn()).ruleset());

  static List<Sample> articles() {
    Set<Kind> kinds = Set.of(Kind.ENRICHED, Kind.IRRELEVANT, Kind.REVISION);
    return new SampleFeed()
        .load().stream().filter(sample -> kinds.contains(sample.expect().kind())).toList();
  }

  @Test
  void shouldFindLanguageRelevancePairsAndSumsOfNearlyAll() {
    // When
    List<String> wrong =
        articles().stream()
            .filter(sample -> !isAsExpected(sample))
            .map(sample -> sample.name())
            .toList();

    // Then the talks of a third party with both sides are the hardest to tell
    assertThat(wrong).hasSizeLessThanOrEqualTo(2).doesNotContain("summit-xian-en");
  }

  private static boolean isAsExpected(Sample sample) {
    Article article = article(sample);
    Tagging tagging = TAGGER.tag(article);
    Expectation expect = sample.expect();
    Set<Pair.Code> pairs = tagging.pairs().stream().map(Pair::code).collect(Collectors.toSet());
    Set<String> sums =
        tagging.amounts().stream()
            .map(a -> sum(a.value(), a.currency()))
            .collect(Collectors.toSet());
    Set<String> expectedSums =
        expect.amounts().stream()
            .map(sum -> sum(sum.value(), sum.currency()))
            .collect(Collectors.toSet());
    return article.language().tag().equals(expect.language())
        && tagging.relevance().relevant() == (expect.kind() != Kind.IRRELEVANT)
        && pairs.equals(Set.copyOf(expect.pairs()))
        && sums.equals(expectedSums);
  }

  @Test
  void shouldFindMostTopics() {
    // Given
    int right = 0;
    int claimed = 0;
    int expected = 0;

    // When
    for (Sample sample : articles()) {
      Set<String> topics =
          TAGGER.tag(article(sample)).topics().stream()
              .map(Topic::code)
              .collect(Collectors.toSet());
      claimed += topics.size();
      expected += sample.expect().topics().size();
      topics.retainAll(sample.expect().topics());
      right += topics.size();
    }

    // Then
    assertThat(2.0 * right / (claimed + expected)).isGreaterThanOrEqualTo(0.78);
  }

  private static String sum(BigDecimal value, String currency) {
    return value.stripTrailingZeros().toPlainString() + " " + currency;
  }

  private static Article article(Sample sample) {
    Incoming incoming =
        new Incoming(
            new Coordinates("articles.incoming", 0, 0),
            sample.key(),
            sample.value(),
            sample.headers(),
            Instant.EPOCH);
    return ((Result.Ok<Article>) new Decoder().decode(incoming).then(new Normaliser()::normalise))
        .value();
  }
}
