package org.khorgos.normalise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;

/** Simplified or traditional Chinese, by the characters that exist in one of them only. */
final class HanVariant {

  /**
   * A line of simplified characters, a line of traditional ones. What ICU's conversions change; to
   * ask ICU itself takes half a second.
   */
  static final String TABLE = "/normalise/han-variants.txt";

  private HanVariant() {}

  /** More than 0 for traditional, less for simplified, 0 where the text does not tell. */
  static int balance(String text) {
    int balance = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      balance += (Sets.TRADITIONAL.get(c) ? 1 : 0) - (Sets.SIMPLIFIED.get(c) ? 1 : 0);
    }
    return balance;
  }

  /** The lines of {@link #TABLE}. */
  static List<String> table() {
    try (var stream = HanVariant.class.getResourceAsStream(TABLE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of our own: " + TABLE, e);
    }
  }

  /** Loaded when the first Chinese text arrives. */
  private static final class Sets {
    static final BitSet SIMPLIFIED;
    static final BitSet TRADITIONAL;

    static {
      List<String> lines = table();
      SIMPLIFIED = set(lines.get(0));
      TRADITIONAL = set(lines.get(1));
    }

    private static BitSet set(String characters) {
      BitSet set = new BitSet();
      characters.chars().forEach(set::set);
      return set;
    }
  }
}
