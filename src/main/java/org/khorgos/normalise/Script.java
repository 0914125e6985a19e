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

  private static final Script[] ALL = values();

  /** By number, up to the end of Arabic: most of what is read here, without a search. */
  private static final byte[] KNOWN = known();

  private static byte[] known() {
    byte[] known = new byte[0x700];
    for (int c = 0; c < known.length; c++) {
      known[c] = (byte) find(c).ordinal();
    }
    return known;
  }

  static Script of(int codePoint) {
    return ALL[number(codePoint)];
  }

  private static int number(int codePoint) {
    if (codePoint < KNOWN.length) {
      return KNOWN[codePoint];
    }
    return (isIdeograph(codePoint) ? HAN : find(codePoint)).ordinal();
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
    for (Script script : ALL) {
      most = counts[script.ordinal()] > counts[most.ordinal()] ? script : most;
    }
    // Japanese is written in both; in Chinese text Kana stands in a name at most.
    return most == HAN && counts[KANA.ordinal()] * 8 > counts[HAN.ordinal()] ? KANA : most;
  }

  private static int[] counts(char[] written) {
    int[] counts = new int[ALL.length];
    for (int i = 0; i < written.length; i++) {
      if (Character.isSurrogate(written[i])) {
        int codePoint = Character.codePointAt(written, i);
        counts[number(codePoint)]++;
        i += Character.charCount(codePoint) - 1;
      } else {
        counts[number(written[i])]++;
      }
    }
    return counts;
  }
}
