package org.khorgos.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.khorgos.evaluate.GoldFile;
import org.khorgos.evaluate.GoldItem;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * As many articles as are wanted, each with an address of its own, put together from our own texts:
 * languages in the proportions of the sample feed, 30 % relevant, 2.4 kB of JSON on the average with
 * many short ones and few long ones. The same in every run.
 */
final class Feed {

  /** Different texts; article n has the text n modulo this. */
  static final int TEXTS = 2_000;

  static final String ADDRESS = "https://bench.khorgos.example/";

  private static final Path GOLD = Path.of("src/test/resources/gold/texts.jsonl");
  private static final long SEED = 20_261_124;
  private static final double RELEVANT = 0.3;

  /** UTF-8 bytes of a body: the median of a log-normal distribution, and its bounds. */
  private static final double MEDIAN_BYTES = 1_600;

  private static final double SIGMA = 0.7;
  private static final int LEAST_BYTES = 300;
  private static final int MOST_BYTES = 20_000;

  /** Articles of each language in the sample feed. */
  private static final Map<String, Integer> LANGUAGES = languages();

  private final Random random = new Random(SEED);
  private final Map<String, List<GoldItem.Text>> texts = new LinkedHashMap<>();
  private final List<byte[]> tails = new ArrayList<>();

  Feed() {
    try {
      for (GoldItem item : GoldFile.read(GOLD).items()) {
        String kind = kind(item.expected().lang(), item.expected().relevant());
        texts.computeIfAbsent(kind, k -> new ArrayList<>()).add(item.article());
      }
      for (int i = 0; i < TEXTS; i++) {
        tails.add(tail());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("run it in the directory of the project", e);
    }
  }

  private static Map<String, Integer> languages() {
    Map<String, Integer> languages = new LinkedHashMap<>();
    languages.put("en", 22);
    languages.put("ru", 10);
    languages.put("zh-Hans", 8);
    languages.put("ky", 3);
    languages.put("tg", 3);
    languages.put("uz-Latn", 3);
    languages.put("kk-Cyrl", 2);
    languages.put("tk", 2);
    languages.put("kk-Latn", 1);
    languages.put("uz-Cyrl", 1);
    languages.put("zh-Hant", 1);
    return languages;
  }

  private static String kind(String language, boolean relevant) {
    return language + " " + relevant;
  }

  /** The value of article n, plain JSON. */
  byte[] value(int n) {
    return value(n, tails.get(n % TEXTS));
  }

  static byte[] value(int n, byte[] tail) {
    byte[] head = ("{\"url\":\"" + ADDRESS + n + "\",").getBytes(StandardCharsets.UTF_8);
    byte[] value = new byte[head.length + tail.length];
    System.arraycopy(head, 0, value, 0, head.length);
    System.arraycopy(tail, 0, value, head.length, tail.length);
    return value;
  }

  /** The number of the article a value or an event is about. */
  static int number(byte[] value) {
    byte[] address = ADDRESS.getBytes(StandardCharsets.UTF_8);
    int at = 0;
    while (!Arrays.equals(value, at, at + address.length, address, 0, address.length)) {
      at++;
    }
    int number = 0;
    for (int i = at + address.length; Character.isDigit(value[i]); i++) {
      number = 10 * number + value[i] - '0';
    }
    return number;
  }

  /** Parts put together by chance may tell of a relation; then by other chance. */
  private byte[] tail() throws IOException {
    String language = language();
    boolean relevant = random.nextDouble() < RELEVANT;
    byte[] tail = tail(language, relevant);
    while (Texts.relevant(tail) != relevant) {
      tail = tail(language, relevant);
    }
    return tail;
  }

  private byte[] tail(String language, boolean relevant) throws IOException {
    GoldItem.Text lead = any(language, relevant);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", lead.title() == null ? "" : lead.title());
    fields.put("source", "Khorgos bench");
    fields.put("published_at", "2026-11-0" + (1 + random.nextInt(9)) + "T08:30:00Z");
    fields.put("body", body(language, relevant, lead.body()));
    byte[] json = new ObjectMapper().writeValueAsBytes(fields);
    return Arrays.copyOfRange(json, 1, json.length);
  }

  private String language() {
    int ticket = random.nextInt(LANGUAGES.values().stream().mapToInt(n -> n).sum());
    for (Map.Entry<String, Integer> language : LANGUAGES.entrySet()) {
      ticket -= language.getValue();
      if (ticket < 0) {
        return language.getKey();
      }
    }
    throw new IllegalStateException("no language");
  }

  private GoldItem.Text any(String language, boolean relevant) {
    List<GoldItem.Text> choice = texts.get(kind(language, relevant));
    return choice.get(random.nextInt(choice.size()));
  }

  /** One relevant text at most, as news has it; the rest is about other things. */
  private String body(String language, boolean relevant, String lead) {
    double wanted = MEDIAN_BYTES * Math.exp(SIGMA * random.nextGaussian());
    double bytes = Math.max(LEAST_BYTES, Math.min(MOST_BYTES, wanted));
    StringBuilder body = new StringBuilder(lead);
    int size = lead.getBytes(StandardCharsets.UTF_8).length;
    while (size < bytes) {
      String more = any(language, false).body();
      body.append("\n\n").append(more);
      size += more.getBytes(StandardCharsets.UTF_8).length;
    }
    return body.toString();
  }
}
