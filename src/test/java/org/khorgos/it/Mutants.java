package org.khorgos.it;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.khorgos.article.Header;
import org.khorgos.embedded.Expectation;
import org.khorgos.embedded.Sample;
import org.khorgos.embedded.SampleFeed;

/**
 * Damaged records made of the articles of the sample feed: the n-th is the same one for the same
 * seed, whatever was asked for before.
 */
final class Mutants {

  private static final String HOST = "sample.khorgos.example";
  private static final List<Charset> ENCODINGS =
      List.of(
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("UTF-32"),
          StandardCharsets.ISO_8859_1,
          Charset.forName("windows-1251"),
          Charset.forName("GBK"),
          Charset.forName("Big5"));

  private final long seed;
  private final int everyLarge;
  private final List<Sample> samples;

  /**
   * @param everyLarge each record whose number can be divided by it is one of up to 5 MB
   */
  Mutants(long seed, int everyLarge) {
    this.seed = seed;
    this.everyLarge = everyLarge;
    this.samples =
        new SampleFeed().load().stream().filter(s -> !s.form().equals("broken")).toList();
  }

  Mutant get(int n) {
    Random random = new Random(seed * 1_000_003L + n);
    if (n % everyLarge == everyLarge - 1) {
      int which = n / everyLarge;
      return mutant("large-" + which % Bombs.LARGE_KINDS, n, Bombs.large(which, n), List.of());
    }
    Sample sample = samples.get(random.nextInt(samples.size()));
    String text = numbered(new String(sample.value(), StandardCharsets.UTF_8), n);
    int dice = random.nextInt(100);
    if (dice < 10) {
      boolean relevant =
          sample.expect().kind() == Expectation.Kind.ENRICHED && text.contains("://n");
      return new Mutant("untouched", key(n), bytes(text), sample.headers(), relevant);
    }
    if (dice < 14) {
      return odd(random, n, text, sample.headers());
    }
    String kind = KINDS.get(random.nextInt(KINDS.size()));
    return mutant(kind, n, damaged(kind, text, n, random), sample.headers());
  }

  private static final List<String> KINDS =
      List.of(
          "truncated",
          "flipped",
          "encoding",
          "surrogates",
          "overlong",
          "deep",
          "numbers",
          "duplicate-keys",
          "flood",
          "nul",
          "spliced",
          "noise");

  private static byte[] damaged(String kind, String text, int n, Random random) {
    byte[] bytes = bytes(text);
    return switch (kind) {
      case "truncated" -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case "flipped" -> flipped(bytes, random);
      case "encoding" -> text.getBytes(ENCODINGS.get(random.nextInt(ENCODINGS.size())));
      case "surrogates" -> surrogates(text, random);
      case "overlong" -> insert(bytes, overlong(random), random);
      case "deep" -> Bombs.deep(n, random);
      case "numbers" -> Bombs.numbers(n, random);
      case "duplicate-keys" -> Bombs.duplicateKeys(n, random);
      case "flood" -> random.nextInt(4) == 0 ? Bombs.flood(n, random) : spliced(text, random);
      case "nul" -> nul(text, random);
      case "spliced" -> spliced(text, random);
      default -> noise(random);
    };
  }

  /** The same article with a URL, or a beginning, of its own. */
  private static String numbered(String text, int n) {
    if (text.contains(HOST)) {
      return text.replace(HOST, "n" + n + ".khorgos.example");
    }
    int start = text.startsWith(" date ") ? text.indexOf('\n') + 1 : 0;
    return text.substring(0, start) + "No. " + n + ": " + text.substring(start);
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    byte[] flipped = bytes.clone();
    for (int i = 0; i <= random.nextInt(8); i++) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  /** Half of a pair, as an escape or as the bytes CESU-8 would have for it. */
  private static byte[] surrogates(String text, Random random) {
    if (random.nextBoolean()) {
      return insert(bytes(text), new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, random);
    }
    String escape = List.of("\\ud800", "\\udc00", "\\udc00\\ud800").get(random.nextInt(3));
    return bytes(text.replaceFirst("\": \"", "\": \"" + escape.replace("\\", "\\\\")));
  }

  private static byte[] overlong(Random random) {
    byte[][] forms = {
      {(byte) 0xC0, (byte) 0xAF},
      {(byte) 0xE0, (byte) 0x80, (byte) 0xAF},
      {(byte) 0xF0, (byte) 0x80, (byte) 0x80, (byte) 0x80},
      {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
      {(byte) 0xF8, (byte) 0x88, (byte) 0x80, (byte) 0x80, (byte) 0x80}
    };
    return forms[random.nextInt(forms.length)];
  }

  private static byte[] insert(byte[] bytes, byte[] piece, Random random) {
    int at = random.nextInt(bytes.length + 1);
    byte[] all = Arrays.copyOf(bytes, bytes.length + piece.length);
    System.arraycopy(piece, 0, all, at, piece.length);
    System.arraycopy(bytes, at, all, at + piece.length, bytes.length - at);
    return all;
  }

  private static byte[] nul(String text, Random random) {
    return random.nextBoolean()
        ? insert(bytes(text), new byte[] {0, 1, 0x1B, 0x7F}, random)
        : bytes(text.replaceFirst("\": \"", "\": \"\\\\u0000\\\\u0001\\\\u001b"));
  }

  /** A piece of the text moved elsewhere: still UTF-8, often still JSON. */
  private static byte[] spliced(String text, Random random) {
    int from = random.nextInt(text.length());
    int to = from + random.nextInt(text.length() - from);
    StringBuilder rest = new StringBuilder(text).delete(from, to);
    return bytes(rest.insert(random.nextInt(rest.length() + 1), text, from, to).toString());
  }

  private static byte[] noise(Random random) {
    byte[] bytes = new byte[random.nextInt(300)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** A good or an empty value under odd keys and headers. */
  private static Mutant odd(Random random, int n, String text, List<Header> own) {
    byte[][] values = {null, {}, {' ', '\n'}, {0}, bytes("null"), bytes("{}"), bytes(text)};
    byte[][] keys = {null, {}, {0, (byte) 0xFF}, new byte[100_000], key(n)};
    List<Header> headers = new ArrayList<>(own);
    headers.addAll(OddHeaders.some(random));
    byte[] value = random.nextBoolean() ? bytes(text) : values[random.nextInt(values.length)];
    byte[] key = keys[random.nextInt(20) == 0 ? 3 : random.nextInt(keys.length) % 3];
    return new Mutant("odd", key, value, List.copyOf(headers), false);
  }

  private static Mutant mutant(String kind, int n, byte[] value, List<Header> headers) {
    return new Mutant(kind, key(n), value, headers, false);
  }

  private static byte[] key(int n) {
    return bytes("key-" + n);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
