package org.khorgos.normalise;

import com.ibm.icu.text.Normalizer;
import com.ibm.icu.text.Normalizer2;

/** Unicode as it will be stored: NFC, no control characters, no noise without width. */
final class Characters {
  private static final int ZWNJ = 0x200C;
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  /** Up to the end of Arabic: whether it stays as it is. */
  private static final boolean[] KNOWN = new boolean[0x700];

  static {
    for (char c = 0; c < KNOWN.length; c++) {
      KNOWN[c] = find(c);
    }
  }

  private Characters() {}

  /** Most texts come clean, and are given back. */
  static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!stays(text.charAt(i))) {
        return cleaned(text);
      }
    }
    return text;
  }

  private static boolean stays(char c) {
    return c < KNOWN.length ? KNOWN[c] : Script.isIdeograph(c) || find(c);
  }

  /** Whether it is left alone, whatever stands before and after it. */
  private static boolean find(char c) {
    return line(c) == c
        && kept(c)
        && NFC.getCombiningClass(c) == 0
        && NFC.quickCheck(String.valueOf(c)) == Normalizer.YES;
  }

  private static String cleaned(String text) {
    String unixLines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
    StringBuilder kept = new StringBuilder(unixLines.length());
    int codePoint;
    for (int i = 0; i < unixLines.length(); i += Character.charCount(codePoint)) {
      codePoint = unixLines.codePointAt(i);
      int cleaned = line(codePoint);
      if (kept(cleaned)) {
        kept.appendCodePoint(cleaned);
      }
    }
    return NFC.normalize(kept.toString());
  }

  private static int line(int codePoint) {
    return switch (codePoint) {
      case '\r', 0x0B, '\f', 0x85, 0x2028, 0x2029 -> '\n';
      default -> codePoint;
    };
  }

  private static boolean kept(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> codePoint == '\n' || codePoint == '\t';
      case Character.SURROGATE -> false;
      // Format characters from U+0600 to U+08FF are signs of the Arabic script that can be seen.
      case Character.FORMAT -> codePoint == ZWNJ || (codePoint >= 0x600 && codePoint <= 0x8FF);
      default -> true;
    };
  }
}
