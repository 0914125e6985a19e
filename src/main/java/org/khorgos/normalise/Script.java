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

  static Script of(int codePoint) {
    return codePoint < KNOWN.length ? KNOWN[codePoint] : find(codePoint);
  }

  private static Script find(int codePoint) {
    return Character.isLetter(codePoint)
        ? NAMES.getOrDefault(UnicodeScript.of(codePoint), OTHER)
        : NONE;
  }

  /** The script most of a text is in. A Han character weighs as much as two letters. */
  static Script of(String text) {
    int[] counts = new int[values().length];
    text.codePoints().forEach(c -> counts[of(c).ordinal()]++);
    counts[HAN.ordinal()] *= 2;
    counts[NONE.ordinal()] = 0;
    Script most = NONE;
    for (Script script : values()) {
      most = counts[script.ordinal()] > counts[most.ordinal()] ? script : most;
    }
    // Japanese is written in both; in Chinese text Kana stands in a name at most.
    return most == HAN && counts[KANA.ordinal()] * 8 > counts[HAN.ordinal()] ? KANA : most;
  }
}
