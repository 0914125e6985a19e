package org.khorgos.normalise;

import java.lang.Character.UnicodeScript;
import java.util.Map;

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

  static Script of(int codePoint) {
    if (codePoint < 0x80) {
      return Character.isLetter(codePoint) ? LATIN : NONE;
    }
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
