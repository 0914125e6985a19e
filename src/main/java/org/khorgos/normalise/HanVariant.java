package org.khorgos.normalise;

import java.util.BitSet;

import com.ibm.icu.text.Transliterator;

/** Simplified or traditional Chinese, by the characters that exist in one of them only. */
final class HanVariant {
  private static final int FIRST = 0x4E00;
  private static final int LAST = 0x9FFF;

  private HanVariant() {}

  /** More than 0 for traditional, less for simplified, 0 where the text does not tell. */
  static int balance(String text) {
    return text.chars()
        .map(c -> (Sets.TRADITIONAL.get(c) ? 1 : 0) - (Sets.SIMPLIFIED.get(c) ? 1 : 0))
        .sum();
  }

  /** Loaded when the first Chinese text arrives. */
  private static final class Sets {
    static final BitSet TRADITIONAL = changedBy("Traditional-Simplified");
    static final BitSet SIMPLIFIED = changedBy("Simplified-Traditional");
  }

  /** The characters which that conversion changes, each looked at alone. */
  private static BitSet changedBy(String conversion) {
    Transliterator converter = Transliterator.getInstance(conversion);
    StringBuilder lines = new StringBuilder();
    for (char c = FIRST; c <= LAST; c++) {
      lines.append(c).append('\n');
    }
    String[] converted = converter.transliterate(lines.toString()).split("\n");
    BitSet changed = new BitSet();
    for (char c = FIRST; c <= LAST; c++) {
      changed.set(c, !converted[c - FIRST].equals(String.valueOf(c)));
    }
    return changed;
  }
}
