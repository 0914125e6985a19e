package org.khorgos.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.khorgos.normalise.Normaliser;
import org.khorgos.ruleset.Loaded;
import org.khorgos.ruleset.RulesetLoader;
import org.khorgos.tag.Tagger;

/** The figures below which a change of rules is no improvement. */
class GoldFiguresTest {

  private static final Path GOLD = Path.of("../shared/gold/dev.jsonl");

  /** Texts of our own, which the weights were fitted to and the forms extended with. */
  private static final Path TEXTS = Path.of("src/test/resources/gold/texts.jsonl");

  /** Texts of our own that nothing was ever fitted to: don't. */
  private static final Path UNSEEN = Path.of("src/test/resources/gold/unseen.jsonl");

  /** Languages with fewer labelled articles say too little. */
  private static final int ENOUGH = 15;

  @Test
  void shouldReachTheFiguresOnRealArticles() throws IOException {
    // Given
    assumeTrue(Files.isReadable(GOLD), "the labelled articles are not on this machine");

    // When
    Evaluation evaluation = evaluate(GOLD);

    // Then
    Figures all = evaluation.all();
    assertThat(all.relevance().f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(all.pairs().f1()).isGreaterThanOrEqualTo(0.94);
    assertThat(all.topics().f1()).isGreaterThanOrEqualTo(0.82);
    assertThat(all.amounts().f1()).isGreaterThanOrEqualTo(0.88);
    assertThat(all.languageAccuracy()).isGreaterThanOrEqualTo(0.98);
    for (Map.Entry<String, Figures> language : evaluation.languages().entrySet()) {
      if (language.getValue().n() >= ENOUGH) {
        assertThat(language.getValue().relevance().f1())
            .as(language.getKey())
            .isGreaterThanOrEqualTo(0.90);
      }
    }
  }

  @Test
  void shouldReachTheFiguresOnTextsOfOurOwn() throws IOException {
    // When
    Evaluation evaluation = evaluate(TEXTS);

    // Then
    assertThat(evaluation.refused()).isEmpty();
    assertThat(evaluation.all().relevance().f1()).isGreaterThanOrEqualTo(0.90);
    assertThat(evaluation.all().pairs().f1()).isGreaterThanOrEqualTo(0.88);
    assertThat(evaluation.all().topics().f1()).isGreaterThanOrEqualTo(0.65);
    assertThat(evaluation.all().amounts().f1()).isGreaterThanOrEqualTo(0.75);
  }

  @Test
  void shouldReachTheFiguresOnTextsNeverSeen() throws IOException {
    // When
    Evaluation evaluation = evaluate(UNSEEN);

    // Then
    assertThat(evaluation.refused()).isEmpty();
    assertThat(evaluation.all().relevance().f1()).isGreaterThanOrEqualTo(0.92);
    assertThat(evaluation.all().pairs().f1()).isGreaterThanOrEqualTo(0.88);
    assertThat(evaluation.all().topics().f1()).isGreaterThanOrEqualTo(0.72);
    assertThat(evaluation.all().amounts().f1()).isGreaterThanOrEqualTo(0.80);
  }

  private static Evaluation evaluate(Path file) throws IOException {
    Tagger tagger = new Tagger(((Loaded.Ok) RulesetLoader.builtIn()).ruleset());
    return Evaluation.of(GoldFile.read(file).items(), new Normaliser()::normalise, tagger::tag);
  }
}
