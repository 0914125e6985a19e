package org.khorgos.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.khorgos.article.Article;
import org.khorgos.article.Draft;
import org.khorgos.article.Result;
import org.khorgos.article.Tagging;
import org.khorgos.article.Topic;
import org.khorgos.evaluate.GoldFile;
import org.khorgos.evaluate.GoldItem;
import org.khorgos.normalise.Normaliser;
import org.khorgos.ruleset.Loaded;
import org.khorgos.ruleset.RulesetLoader;

/** The same article, written otherwise, is the same article. */
class WritingTest {

  private static final Tagger TAGGER = new Tagger(((Loaded.Ok) RulesetLoader.builtIn()).ruleset());
  private static final List<Article> ARTICLES = articles();

  /**
   * Forms that only a capital tells from another word, as Kyrgyz Караганда from караганда, "when
   * looked at", can't be told in a text of capitals only.
   */
  private static final double SAME_IN_CAPITALS = 0.99;

  enum Writing {
    COMPOSED(text -> Normalizer.normalize(text, Normalizer.Form.NFC)),
    DECOMPOSED(text -> Normalizer.normalize(text, Normalizer.Form.NFD)),
    NO_BREAK_SPACES(text -> text.replace(' ', '\u00A0')),
    CAPITALS(text -> text.toUpperCase(Locale.ROOT));

    private final UnaryOperator<String> change;

    Writing(UnaryOperator<String> change) {
      this.change = change;
    }
  }

  private record Claims(boolean relevant, Set<String> pairs, Set<String> topics) {}

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CAPITALS")
  void shouldClaimTheSame(Writing writing) {
    assertThat(changed(writing)).isEmpty();
  }

  @Test
  void shouldClaimTheSameInCapitalsButForWhatCapitalsTell() {
    assertThat(changed(Writing.CAPITALS))
        .hasSizeLessThan((int) Math.ceil(ARTICLES.size() * (1 - SAME_IN_CAPITALS)));
  }

  /** The articles of which something else is claimed, with both claims. */
  private static Map<String, List<Claims>> changed(Writing writing) {
    return ARTICLES.stream()
        .filter(article -> !claims(article).equals(claims(written(article, writing))))
        .collect(
            Collectors.toMap(
                Article::body,
                article -> List.of(claims(article), claims(written(article, writing)))));
  }

  private static Claims claims(Article article) {
    Tagging tagging = TAGGER.tag(article);
    return new Claims(
        tagging.relevance().relevant(),
        tagging.pairs().stream().map(pair -> pair.code().label()).collect(Collectors.toSet()),
        tagging.topics().stream().map(Topic::code).collect(Collectors.toSet()));
  }

  private static Article written(Article article, Writing writing) {
    return new Article(
        article.id(),
        article.url(),
        article.externalId(),
        article.source(),
        writing.change.apply(article.title()),
        writing.change.apply(article.body()),
        article.language(),
        article.publishedAt());
  }

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    for (String file : List.of("texts.jsonl", "unseen.jsonl")) {
      for (GoldItem item : items(Path.of("src/test/resources/gold", file))) {
        GoldItem.Text text = item.article();
        Draft draft =
            new Draft(
                text.title(), text.body(), false, null, null, null, text.language(), text.date());
        if (new Normaliser().normalise(draft) instanceof Result.Ok<Article> ok) {
          articles.add(ok.value());
        }
      }
    }
    return articles;
  }

  private static List<GoldItem> items(Path file) {
    try {
      return GoldFile.read(file).items();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
