package org.khorgos.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.khorgos.article.Article;
import org.khorgos.article.Draft;
import org.khorgos.article.Result;
import org.khorgos.article.Tagging;

/**
 * Sets weights and limits on labelled articles, and measures what they are worth on articles they
 * have not seen: the articles are dealt into folds, and each fold is judged by what the others set.
 */
public final class Fitting {

  /** What is tried for each limit, in the order in which they are set; two rounds. */
  private static final Map<String, double[]> TRIED = new LinkedHashMap<>();

  static {
    TRIED.put("pair", new double[] {0.2, 0.3, 0.4, 0.5, 0.6, 0.7});
    TRIED.put("sum", new double[] {0.3, 0.4, 0.5, 0.6, 0.7});
    TRIED.put("sentence", new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.6});
    TRIED.put("topic", new double[] {0.15, 0.25, 0.35, 0.45, 0.55});
    TRIED.put("topic-share", new double[] {0.2, 0.3, 0.4, 0.5, 0.6, 0.7});
    TRIED.put("hint", new double[] {0.2, 0.3, 0.4, 0.5});
    TRIED.put("title", new double[] {1, 1.5, 2, 2.5});
    TRIED.put("next", new double[] {0, 0.2, 0.35, 0.5, 0.7});
    TRIED.put("rest", new double[] {0, 0.1, 0.2, 0.3, 0.4, 0.5});
  }

  private static final int ROUNDS = 2;

  private final Model model;
  private final List<Item> items;
  private final List<Item> always;

  /** What is fitted: features of an article, and how to tag it with given weights and limits. */
  public interface Model {
    List<Set<String>> features(Article article);

    /** As in {@link Fit#weights}. */
    Map<String, Integer> signs();

    Function<Article, Tagging> tagger(Map<String, Double> weights, Map<String, Double> limits);
  }

  /** Weights and limits. */
  public record Setting(Map<String, Double> weights, Map<String, Double> limits) {}

  private record Item(GoldItem gold, Article article) {}

  private Fitting(Model model, List<Item> items, List<Item> always) {
    this.model = model;
    this.items = items;
    this.always = always;
  }

  /**
   * @param gold articles to learn from and to be judged on
   * @param cases articles to learn from only
   */
  public static Fitting of(
      List<GoldItem> gold,
      List<GoldItem> cases,
      Function<Draft, Result<Article>> normaliser,
      Model model) {
    return new Fitting(model, items(gold, normaliser), items(cases, normaliser));
  }

  private static List<Item> items(
      List<GoldItem> gold, Function<Draft, Result<Article>> normaliser) {
    List<Item> items = new ArrayList<>();
    for (GoldItem item : gold) {
      if (normaliser.apply(Evaluation.draft(item.article())) instanceof Result.Ok<Article> ok) {
        items.add(new Item(item, ok.value()));
      }
    }
    return items;
  }

  /** The setting for all articles. */
  public Setting setting() {
    return setting(items);
  }

  /** The figures of each article under a setting made without its fold. */
  public Evaluation crossValidated(int folds) {
    List<Judgement> judgements = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      List<Item> seen = new ArrayList<>();
      List<Item> unseen = new ArrayList<>();
      for (Item item : items) {
        (Math.floorMod(item.gold().id().hashCode(), folds) == fold ? unseen : seen).add(item);
      }
      judgements.addAll(judge(unseen, setting(seen)));
    }
    return Evaluation.of(judgements, List.of());
  }

  private Setting setting(List<Item> seen) {
    List<Fit.Example> examples = new ArrayList<>();
    for (Item item : both(seen)) {
      if (!item.gold().expected().borderline()) {
        examples.add(
            new Fit.Example(item.gold().expected().relevant(), model.features(item.article())));
      }
    }
    Map<String, Double> weights = Fit.weights(examples, model.signs());
    return new Setting(weights, limits(seen, weights));
  }

  private List<Item> both(List<Item> seen) {
    List<Item> both = new ArrayList<>(seen);
    both.addAll(always);
    return both;
  }

  /** One limit after the other is set to what is best given the rest. */
  private Map<String, Double> limits(List<Item> seen, Map<String, Double> weights) {
    List<Item> scored =
        both(seen).stream()
            .filter(i -> i.gold().expected().relevant() && !i.gold().expected().borderline())
            .toList();
    Map<String, Double> limits = new LinkedHashMap<>();
    TRIED.forEach((name, values) -> limits.put(name, values[values.length / 2]));
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, double[]> tried : TRIED.entrySet()) {
        double best = -1;
        double chosen = limits.get(tried.getKey());
        for (double value : tried.getValue()) {
          limits.put(tried.getKey(), value);
          double worth = worth(scored, new Setting(weights, limits));
          if (worth > best + 1e-9) {
            best = worth;
            chosen = value;
          }
        }
        limits.put(tried.getKey(), chosen);
      }
    }
    return limits;
  }

  private double worth(List<Item> scored, Setting setting) {
    Figures figures = Evaluation.of(judge(scored, setting), List.of()).all();
    return figures.pairs().f1() + figures.topics().f1() + figures.amounts().f1();
  }

  private List<Judgement> judge(List<Item> some, Setting setting) {
    Function<Article, Tagging> tagger =
        model.tagger(setting.weights(), Map.copyOf(setting.limits()));
    return some.stream()
        .map(item -> new Judgement(item.gold(), item.article(), tagger.apply(item.article())))
        .toList();
  }
}
