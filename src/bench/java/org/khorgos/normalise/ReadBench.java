package org.khorgos.normalise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.khorgos.article.Article;
import org.khorgos.article.Coordinates;
import org.khorgos.article.Draft;
import org.khorgos.article.Incoming;
import org.khorgos.article.Language;
import org.khorgos.article.Outcome;
import org.khorgos.article.Result;
import org.khorgos.bench.OneCore;
import org.khorgos.decode.Decoder;
import org.khorgos.evaluate.GoldFile;
import org.khorgos.evaluate.GoldItem;
import org.khorgos.publish.EnrichedEvent;
import org.khorgos.publish.Outgoing;
import org.khorgos.publish.TaggingJson;
import org.khorgos.ruleset.Loaded;
import org.khorgos.ruleset.RulesetLoader;
import org.khorgos.tag.Tagger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What an article costs beside its tagging: from the bytes of a record to clean text, and from a
 * tagging to JSON. The records are plain JSON, our own texts put together language by language.
 */
public class ReadBench extends OneCore {

  private static final Path TEXTS = Path.of("src/test/resources/gold/texts.jsonl");
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Of title and body, in bytes. */
  @Param({"2700"})
  public int length;

  private final Decoder decoder = new Decoder();
  private final Normaliser normaliser = new Normaliser();
  private final LanguageDetector languages = new LanguageDetector();
  private final EnrichedEvent event = new EnrichedEvent("articles.enriched", "bench", "bench");
  private final List<Outcome.Tagged> tagged = new ArrayList<>();
  private int next;

  @Setup
  public void load() throws IOException {
    Tagger tagger = new Tagger(((Loaded.Ok) RulesetLoader.builtIn()).ruleset());
    for (Incoming record : records()) {
      Article article = ok(decoder.decode(record).then(normaliser::normalise));
      tagged.add(new Outcome.Tagged(record, article, tagger.tag(article)));
    }
  }

  /** What is too short for one record is repeated. */
  private List<Incoming> records() throws IOException {
    List<Incoming> records = new ArrayList<>();
    Map<String, StringBuilder> texts = new LinkedHashMap<>();
    Map<String, Boolean> whole = new LinkedHashMap<>();
    for (GoldItem item : GoldFile.read(TEXTS).items()) {
      String lang = item.expected().lang();
      StringBuilder text = texts.computeIfAbsent(lang, l -> new StringBuilder());
      text.append(item.article().body()).append("\n\n");
      if (bytes(text).length >= length) {
        records.add(record(item.article().title(), text, records.size()));
        text.setLength(0);
        whole.put(lang, true);
      }
    }
    texts.keySet().removeAll(whole.keySet());
    for (StringBuilder text : texts.values()) {
      String once = text.toString();
      text.append(once.repeat(length / bytes(once).length));
      records.add(record(once.lines().findFirst().orElseThrow(), text, records.size()));
    }
    return records;
  }

  private Incoming record(String title, CharSequence body, int number) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", title);
    fields.put("body", cut(body));
    fields.put("url", "https://www.news.example/2026/11/24/story-" + number + "?utm_source=feed");
    fields.put("source", "News Agency " + number);
    fields.put("published_at", "2026-11-24T09:%02d:00+05:00".formatted(number % 60));
    Coordinates at = new Coordinates("articles.incoming", 0, number);
    return new Incoming(at, null, MAPPER.writeValueAsBytes(fields), List.of(), NOON);
  }

  private String cut(CharSequence text) {
    int end = text.length();
    while (bytes(text.subSequence(0, end)).length > length) {
      end--;
    }
    return text.subSequence(0, end).toString();
  }

  private static byte[] bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static <T> T ok(Result<T> result) {
    return ((Result.Ok<T>) result).value();
  }

  private Outcome.Tagged tagged() {
    next = next + 1 < tagged.size() ? next + 1 : 0;
    return tagged.get(next);
  }

  @Benchmark
  public Result<Draft> s1Decode() {
    return decoder.decode(tagged().incoming());
  }

  @Benchmark
  public Result<Article> s2Normalise() {
    return decoder.decode(tagged().incoming()).then(normaliser::normalise);
  }

  /** A part of {@link #s2Normalise}. */
  @Benchmark
  public Language language() {
    Article article = tagged().article();
    return languages.detect(article.title(), article.body(), null);
  }

  @Benchmark
  public String s1Row() {
    Outcome.Tagged article = tagged();
    return TaggingJson.line(article.article(), article.tagging());
  }

  /** {@link #s1Row} and more. */
  @Benchmark
  public Outgoing s2Event() {
    Outcome.Tagged article = tagged();
    String json = TaggingJson.line(article.article(), article.tagging());
    return event.of(article, json, 1, NOON);
  }
}
