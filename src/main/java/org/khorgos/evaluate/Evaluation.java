package org.khorgos.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.khorgos.article.Article;
import org.khorgos.article.Draft;
import org.khorgos.article.Result;
import org.khorgos.article.Tagging;

/**
 * The figures of a tagger over a gold file. Borderline articles are left out of relevance; pairs,
 * topics and amounts are counted over the articles that are relevant and not borderline.
 *
 * @param languages by the expected language
 * @param refused articles that could not be normalised, with the reason
 */
public record Evaluation(
    Figures all, Map<String, Figures> languages, List<Judgement> judgements, List<String> refused) {

  /**
   * @param normaliser what makes an article of a draft, language included
   */
  public static Evaluation of(
      List<GoldItem> items,
      Function<Draft, Result<Article>> normaliser,
      Function<Article, Tagging> tagger) {
    List<Judgement> judgements = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (GoldItem item : items) {
      Result<Article> article = normaliser.apply(draft(item.article()));
      if (article instanceof Result.Ok<Article> ok) {
        judgements.add(new Judgement(item, ok.value(), tagger.apply(ok.value())));
      } else {
        refused.add(item.id() + ": " + ((Result.Refused<Article>) article).refusal().reason());
      }
    }
    return of(judgements, refused);
  }

  static Evaluation of(List<Judgement> judgements, List<String> refused) {
    Figures all = Figures.NONE;
    Map<String, Figures> languages = new TreeMap<>();
    for (Judgement judgement : judgements) {
      Figures figures = judgement.figures();
      all = all.plus(figures);
      languages.merge(judgement.item().expected().lang(), figures, Figures::plus);
    }
    return new Evaluation(all, languages, List.copyOf(judgements), List.copyOf(refused));
  }

  static Draft draft(GoldItem.Text text) {
    return new Draft(
        text.title(), text.body(), false, null, null, null, text.language(), text.date());
  }

  /** Of each case that is not kept, its language, its name and why; of one refused, its name. */
  public List<String> broken() {
    Stream<String> judged =
        judgements.stream()
            .filter(judgement -> !judgement.broken().isEmpty())
            .map(j -> j.item().expected().lang() + ": " + j.item().id() + ": " + j.broken());
    return Stream.concat(judged, refused.stream()).toList();
  }
}
