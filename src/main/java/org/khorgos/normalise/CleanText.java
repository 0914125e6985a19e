package org.khorgos.normalise;

import java.util.regex.Pattern;

import com.ibm.icu.text.Normalizer2;

/** Unicode as it will be stored: NFC, no control characters, no noise without width. */
final class CleanText {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
  private static final int MAX_FIELD = 10_000;
  private static final int ZWNJ = 0x200C;

  private CleanText() {}

  /** Text in lines; between two paragraphs there is one empty line at most. */
  static String lines(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    boolean gap = false;
    for (String line : (Iterable<String>) clean(text).lines().map(CleanText::trim)::iterator) {
      if (!line.isEmpty()) {
        kept.append(kept.isEmpty() ? "" : gap ? "\n\n" : "\n").append(line);
      }
      gap = line.isEmpty();
    }
    return kept.toString();
  }

  /** Text in one line, single spaces. */
  static String line(String text) {
    return SPACES.matcher(clean(text)).replaceAll(" ").strip();
  }

  /** As {@link #line}; empty where there is none or it is far too long for a field. */
  static String shortLine(String text) {
    return text == null || text.length() > MAX_FIELD ? "" : line(text);
  }

  /** At most {@code max} UTF-16 code units, never half a character. */
  static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
    return text.substring(0, end).strip();
  }

  /** Without white space at its ends, the no-break spaces included. */
  private static String trim(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && isSpace(line.charAt(start))) {
      start++;
    }
    while (start < end && isSpace(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static String clean(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    String unixLines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
    unixLines
        .codePoints()
        .map(CleanText::line)
        .filter(CleanText::kept)
        .forEach(kept::appendCodePoint);
    return Normalizer2.getNFCInstance().normalize(kept.toString());
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
