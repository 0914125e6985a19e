package org.khorgos.tag;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.khorgos.article.Article;
import org.khorgos.article.Field;
import org.khorgos.article.Tagging;
import org.khorgos.bench.BenchArticles;
import org.khorgos.bench.OneCore;
import org.khorgos.ruleset.Cue;
import org.khorgos.ruleset.Loaded;
import org.khorgos.ruleset.Ruleset;
import org.khorgos.ruleset.RulesetLoader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Articles a second on one core, by stage: each benchmark does what the one before does and more,
 * so that a stage's share is the difference. The texts are those of our own in all main languages,
 * put together to the same length, relevant ones and others apart; what is too short is repeated.
 * The compiler needs some ten seconds for the whole.
 */
public class TaggerBench extends OneCore {

  /** In characters. */
  @Param({"3000"})
  public int length;

  /** The ruleset, so many times as large by forms that are made up. */
  @Param({"1", "10"})
  public int rules;

  /**
   * batch: language by language, as the service tags a batch of 500. mixed: another language with
   * each article, which no processor's cache likes.
   */
  @Param({"batch", "mixed"})
  public String order;

  private Ruleset ruleset;
  private Lexicon lexicon;
  private Tagger tagger;
  private List<Article> articles;
  private int next;

  @Setup
  public void load() throws IOException {
    ruleset = grown(((Loaded.Ok) RulesetLoader.builtIn()).ruleset(), rules);
    lexicon = Lexicon.of(ruleset);
    tagger = new Tagger(ruleset);
    articles = BenchArticles.load(length);
    if (order.equals("batch")) {
      articles = BenchArticles.batch(articles);
    }
  }

  /** Every list of forms with made-up ones that begin as real ones do, and that no text has. */
  private static Ruleset grown(Ruleset rules, int times) {
    Random random = new Random(20261124);
    List<Ruleset.Language> languages = new ArrayList<>();
    for (Ruleset.Language l : rules.languages()) {
      languages.add(
          new Ruleset.Language(
              l.tag(),
              l.home(),
              l.inflections(),
              grown(l.names(), times, random),
              grown(l.topics(), times, random),
              grown(l.hints(), times, random),
              grown(new HashMap<Cue, List<String>>(l.words()), times, random),
              new HashMap<BigDecimal, List<String>>(l.scales()),
              l.currencies()));
    }
    return new Ruleset(
        rules.id(),
        rules.threshold(),
        rules.weights(),
        rules.limits(),
        rules.reviewed(),
        rules.entities(),
        rules.topics(),
        languages);
  }

  private static <K> Map<K, List<String>> grown(
      Map<K, List<String>> lists, int times, Random random) {
    Map<K, List<String>> grown = new HashMap<>();
    lists.forEach(
        (key, forms) -> {
          List<String> more = new ArrayList<>(forms);
          for (String form : forms) {
            String bare = form.replaceAll("[~*^]", "");
            for (int i = 1; i < times && bare.length() > 1; i++) {
              int keep = 1 + random.nextInt(bare.length());
              StringBuilder made = new StringBuilder(bare.substring(0, keep));
              for (int n = 5 + random.nextInt(6); n > 0; n--) {
                made.append(bare.charAt(random.nextInt(bare.length())));
              }
              more.add(made.toString().strip() + "~");
            }
          }
          grown.put(key, more);
        });
    return grown;
  }

  private Article article() {
    next = next + 1 < articles.size() ? next + 1 : 0;
    return articles.get(next);
  }

  @Benchmark
  public int s1Fold() {
    return Folded.of(article().body()).length();
  }

  @Benchmark
  public int s2Match() {
    Article article = article();
    return Matcher.find(
            lexicon.automaton(article.language().tag()), Field.BODY, Folded.of(article.body()))
        .size();
  }

  @Benchmark
  public int s3Read() {
    return Reading.of(article(), ruleset, lexicon).sentences().size();
  }

  @Benchmark
  public int s4Statements() {
    return StatementFinder.find(Reading.of(article(), ruleset, lexicon)).size();
  }

  @Benchmark
  public Tagging s5Tag() {
    return tagger.tag(article());
  }
}
