package org.khorgos.it;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;

import org.khorgos.decode.Decoder;
import org.khorgos.normalise.Normaliser;

/** Records that are small to send and meant to be dear to read. */
final class Bombs {

  /** How many kinds of large records there are. */
  static final int LARGE_KINDS = 18;

  private static final int DEPTH = 10_000;
  private static final int FLOOD = 20_000;
  private static final int LIMIT = Decoder.MAX_BYTES;
  private static final int BODY = Normaliser.MAX_BODY;
  private static final String CLAIM = "China and Kazakhstan signed a $31 billion gas deal. ";

  private Bombs() {}

  static byte[] deep(int n, Random random) {
    return bytes(
        switch (random.nextInt(5)) {
          case 0 -> json(n, "x", "[".repeat(DEPTH) + "]".repeat(DEPTH));
          case 1 -> json(n, "x", "{\"a\":".repeat(DEPTH) + "1" + "}".repeat(DEPTH));
          case 2 -> json(n, "body", "[".repeat(DEPTH));
          case 3 -> "[".repeat(DEPTH) + n;
          default -> json(n, "body", "\"" + "[(<{".repeat(DEPTH / 4) + "\"");
        });
  }

  static byte[] numbers(int n, Random random) {
    List<String> numbers =
        List.of("1e999999", "-1e-999999", "9".repeat(10_000), "0." + "1".repeat(10_000), "NaN");
    String number = numbers.get(random.nextInt(numbers.size()));
    List<String> fields = List.of("x", "id", "date", "title", "source", "url");
    return bytes(json(n, fields.get(random.nextInt(fields.size())), number));
  }

  static byte[] duplicateKeys(int n, Random random) {
    String more = random.nextBoolean() ? "\"Gas deal\"" : "[]";
    return bytes(
        json(n, "title", "null, \"title\": " + more + ", \"url\": \"http://n" + n + "/\""));
  }

  /** Mark-up and entities, tens of kilobytes of them. */
  static byte[] flood(int n, Random random) {
    String laughs =
        "<!DOCTYPE x [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;'>]><p>" + "&b;".repeat(1_000);
    List<String> bodies =
        List.of(
            "<div>".repeat(FLOOD / 2),
            "<b><p>".repeat(FLOOD / 4),
            "<a><table>".repeat(FLOOD / 8),
            "<p>" + "&amp;".repeat(FLOOD),
            "&#x10FFFF;&#0;&#xD800;".repeat(FLOOD / 20),
            "<".repeat(FLOOD),
            "<!--".repeat(FLOOD / 4),
            "<![CDATA[".repeat(FLOOD / 8),
            "<p style='" + "a:b;".repeat(FLOOD / 4),
            laughs);
    String body = bodies.get(random.nextInt(bodies.size()));
    return bytes(json(n, "body", "\"" + body + "\""));
  }

  /** A record near or over the limits: of bytes, of characters, of tags. */
  static byte[] large(int which, int n) {
    return bytes(
        switch (which % LARGE_KINDS) {
          case 0 -> n + "字".repeat(LIMIT / 3 - 10);
          case 1 -> n + "字".repeat(BODY - 10);
          case 2 -> text(n, CLAIM, BODY);
          case 3 -> text(n, "中哈签署310亿美元协议。", BODY);
          case 4 -> text(n, "𝔎", BODY);
          case 5 -> json(n, "x", list("{}", LIMIT));
          case 6 -> json(n, "x", list("[]", LIMIT));
          case 7 -> json(n, "x", keys(LIMIT));
          case 8 -> json(n, "x", collidingKeys(LIMIT));
          case 9 -> json(n, "body", "\"" + "\\u5b57".repeat(LIMIT / 6 - 20) + "\"");
          case 10 -> json(n, "body", "\"" + "<i>a</i>".repeat(14_000) + "b".repeat(800_000) + "\"");
          case 11 -> json(n, "body", "\"<p>" + "&quot;".repeat(BODY / 2) + "\"");
          case 12 -> n + "a" + " \n".repeat(LIMIT / 2 - 10) + "b";
          case 13 -> "x".repeat(LIMIT + 1) + n;
          case 14 -> json(n, "title", "\"" + "t".repeat(LIMIT - 200) + "\"");
          case 15 -> envelope(n);
          case 16 -> json(n, "url", "\"http://" + "a.".repeat(LIMIT / 2 - 100) + "\"");
          default -> text(n, "Пекин и Астана, Пекин и Ташкент; ", BODY);
        });
  }

  /** An article with one field more; the text before it is its own. */
  private static String json(int n, String field, String value) {
    return "{\"id\": \"b%d\", \"headline\": \"Report %d\", \"%s\": %s}"
        .formatted(n, n, field, value);
  }

  private static String text(int n, String sentence, int length) {
    return "Report " + n + "\n" + sentence.repeat((length - 100) / sentence.length());
  }

  private static String list(String item, int bytes) {
    return "[" + (item + ",").repeat((bytes - 200) / (item.length() + 1)) + "0]";
  }

  private static String keys(int bytes) {
    StringBuilder object = new StringBuilder("{");
    for (int i = 0; object.length() < bytes - 200; i++) {
      object.append("\"k").append(Integer.toString(i, 36)).append("\":1,");
    }
    return object.append("\"z\":1}").toString();
  }

  /** Names of one hash code: "Aa" and "BB" have the same. */
  private static String collidingKeys(int bytes) {
    StringBuilder object = new StringBuilder("{");
    for (int i = 0; object.length() < bytes - 200; i++) {
      object.append('"');
      for (int bit = 0; bit < 17; bit++) {
        object.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      object.append("\":1,");
    }
    return object.append("\"z\":1}").toString();
  }

  private static String envelope(int n) {
    String data = Base64.getEncoder().encodeToString(bytes(text(n, CLAIM, BODY)));
    return "{\"specversion\":\"1.0\",\"type\":\"t\",\"source\":\"s\",\"id\":\"%d\",\"data_base64\":\"%s\"}"
        .formatted(n, data);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
