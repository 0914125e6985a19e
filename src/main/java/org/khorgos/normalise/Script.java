package org.khorgos.normalise;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.stream.IntStream;

/** The scripts that decide how a language is found. */
enum Script {
  CYRILLIC,
  LATIN,
  ARABIC,
  HAN,
  KANA,
  HANGUL,
  OTHER,
  NONE;

  private static final Map<UnicodeScript, Script> NAMES =
      Map.of(
          UnicodeScript.CYRILLIC, CYRILLIC,
          UnicodeScript.LATIN, LATIN,
          UnicodeScript.ARABIC, ARABIC,
          UnicodeScript.HAN, HAN,
          UnicodeScript.HIRAGANA, KANA,
          UnicodeScript.KATAKANA, KANA,
          UnicodeScript.HANGUL, HANGUL);

  /** Up to the end of Arabic: most of what is read here, without a search. */
  private static final Script[] KNOWN =
      IntStream.range(0, 0x700).mapToObj(Script::find).toArray(Script[]::new);

  /** The same by number. */
  private static final byte[] NUMBERS = numbers();

  private static final int SCRIPTS = values().length;

  private static byte[] numbers() {
    byte[] numbers = new byte[KNOWN.length];
    for (int c = 0; c < numbers.length; c++) {
      numbers[c] = (byte) KNOWN[c].ordinal();
    }
    return numbers;
  }

  private static int number(char c) {
    return c < NUMBERS.length ? NUMBERS[c] : of(c).ordinal();
  }

  static Script of(int codePoint) {
    if (codePoint < KNOWN.length) {
      return KNOWN[codePoint];
    }
    return isIdeograph(codePoint) ? HAN : find(codePoint);
  }

  /** Most of written Chinese: the block as it was first encoded, without gaps. */
  static boolean isIdeograph(int codePoint) {
    return codePoint >= 0x4E00 && codePoint <= 0x9FA5;
  }

  private static Script find(int codePoint) {
    return Character.isLetter(codePoint)
        ? NAMES.getOrDefault(UnicodeScript.of(codePoint), OTHER)
        : NONE;
  }

  /** The script most of a text is in. A Han character weighs as much as two letters. */
  static Script of(char[] text) {
    int[] counts = counts(text);
    counts[HAN.ordinal()] *= 2;
    counts[NONE.ordinal()] = 0;
    Script most = NONE;
    for (Script script : values()) {
      most = counts[script.ordinal()] > counts[most.ordinal()] ? script : most;
    }
    // Japanese is written in both; in Chinese text Kana stands in a name at most.
    return most == HAN && counts[KANA.ordinal()] * 8 > counts[HAN.ordinal()] ? KANA : most;
  }

  private static int[] counts(char[] written) {
    int[] counts = new int[SCRIPTS];
    for (int i = 0; i < written.length; i++) {
      if (Character.isSurrogate(written[i])) {
        int codePoint = Character.codePointAt(written, i);
        counts[of(codePoint).ordinal()]++;
        i += Character.charCount(codePoint) - 1;
      } else {
        counts[number(written[i])]++;
      }
    }
    return counts;
  }
}
