package org.khorgos.tag;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.khorgos.article.Article;
import org.khorgos.article.Tagging;
import org.khorgos.bench.BenchArticles;
import org.khorgos.bench.OneCore;
import org.khorgos.ruleset.Loaded;
import org.khorgos.ruleset.RulesetLoader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The longest text that is taken, of several kinds; 100 ms are the most it may cost. */
public class LongTextBench extends OneCore {

  private static final int LONGEST = 1_000_000;

  /** What is repeated, by the language it is read in. */
  private record Kind(String language, String repeated) {}

  private static final Map<String, Kind> TEXTS =
      new TreeMap<>(
          Map.of(
              "names", new Kind("en", "Kazakhstan China Tokayev Xi Jinping Astana "),
              "statements", new Kind("en", "China and Kazakhstan sign a deal worth $3 billion.\n"),
              "names in Chinese", new Kind("zh-Hans", "中国哈萨克斯坦"),
              "statements in Chinese", new Kind("zh-Hans", "中国和哈萨克斯坦签署30亿美元协议。"),
              "one letter", new Kind("en", "a"),
              "the beginning of names", new Kind("ru", "казах"),
              "brackets", new Kind("en", "([{<"),
              "abbreviations", new Kind("ru", "г. ")));

  public static final List<String> KINDS = List.copyOf(TEXTS.keySet());

  @Param("names")
  public String kind;

  private Tagger tagger;
  private Article article;

  @Setup
  public void load() throws IOException {
    tagger = new Tagger(((Loaded.Ok) RulesetLoader.builtIn()).ruleset());
    Kind text = TEXTS.get(kind);
    article = BenchArticles.repeated(text.language(), text.repeated(), LONGEST);
  }

  @Benchmark
  public Tagging tag() {
    return tagger.tag(article);
  }
}
