package org.khorgos.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.khorgos.article.Article;
import org.khorgos.article.ArticleId;
import org.khorgos.article.Language;
import org.khorgos.evaluate.GoldFile;
import org.khorgos.evaluate.GoldItem;

/** Our own texts, put together to articles of one length. */
public final class BenchArticles {

  private static final Path TEXTS = Path.of("src/test/resources/gold/texts.jsonl");

  /** Records, as {@code max.poll.records} has it. */
  private static final int BATCH = 500;

  private BenchArticles() {}

  /** Of each language, relevant ones and others apart; what is too short is repeated. */
  public static List<Article> load(int length) throws IOException {
    Map<String, StringBuilder> texts = new LinkedHashMap<>();
    List<Article> articles = new ArrayList<>();
    Set<String> whole = new HashSet<>();
    for (GoldItem item : GoldFile.read(TEXTS).items()) {
      String tag = item.expected().lang();
      String kind = tag + item.expected().relevant();
      StringBuilder text = texts.computeIfAbsent(kind, k -> new StringBuilder());
      text.append(item.article().title()).append('\n').append(item.article().body()).append("\n\n");
      if (text.length() >= length) {
        articles.add(article(tag, text.substring(0, length)));
        texts.remove(kind);
        whole.add(kind);
      }
    }
    texts.keySet().removeAll(whole);
    texts.forEach(
        (kind, text) ->
            articles.add(
                repeated(kind.replaceAll("true|false", ""), text.toString(), length)));
    return articles;
  }

  /** Language by language, as the service tags them. */
  public static List<Article> batch(List<Article> articles) {
    Map<String, List<Article>> byLanguage =
        articles.stream()
            .collect(
                Collectors.groupingBy(
                    a -> a.language().tag(), LinkedHashMap::new, Collectors.toList()));
    List<Article> batch = new ArrayList<>();
    for (List<Article> own : byLanguage.values()) {
      for (int i = 0; i < BATCH / byLanguage.size(); i++) {
        batch.add(own.get(i % own.size()));
      }
    }
    return batch;
  }

  /** An article of that length, of a text again and again. */
  public static Article repeated(String tag, String text, int length) {
    return article(tag, text.repeat(length / text.length() + 1).substring(0, length));
  }

  private static Article article(String tag, String text) {
    Language language = new Language(tag, null, 1);
    return new Article(
        new ArticleId(new UUID(0, 0)), null, null, null, "", text, language, null);
  }
}
