package org.khorgos.normalise;

import java.util.regex.Pattern;

/** Text as it will be stored: clean characters, and no more white space than there need be. */
final class CleanText {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
  private static final int MAX_FIELD = 10_000;

  private CleanText() {}

  /** Text in lines; between two paragraphs there is one empty line at most. */
  static String lines(String text) {
    String clean = Characters.clean(text);
    if (isLines(clean)) {
      return clean;
    }
    StringBuilder kept = new StringBuilder(clean.length());
    boolean gap = false;
    for (int start = 0; start < clean.length(); ) {
      int end = lineEnd(clean, start);
      String line = trim(clean, start, end);
      if (!line.isEmpty()) {
        kept.append(kept.isEmpty() ? "" : gap ? "\n\n" : "\n").append(line);
      }
      gap = line.isEmpty();
      start = end + 1;
    }
    return kept.toString();
  }

  /** Text in one line, single spaces. */
  static String line(String text) {
    String clean = Characters.clean(text);
    return isLine(clean) ? clean : SPACES.matcher(clean).replaceAll(" ").strip();
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

  private static boolean isLine(String clean) {
    char before = ' ';
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (isSpace(c) && (c != ' ' || before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ' || clean.isEmpty();
  }

  /** Most texts are as they are to be. */
  private static boolean isLines(String clean) {
    boolean gap = true;
    for (int start = 0; start < clean.length(); ) {
      int end = lineEnd(clean, start);
      boolean empty = start == end;
      if (empty ? gap : isSpace(clean.charAt(start)) || isSpace(clean.charAt(end - 1))) {
        return false;
      }
      gap = empty;
      start = end + 1;
    }
    return clean.isEmpty() || clean.charAt(clean.length() - 1) != '\n';
  }

  private static int lineEnd(String clean, int start) {
    int found = clean.indexOf('\n', start);
    return found < 0 ? clean.length() : found;
  }

  /** Without white space at its ends, the no-break spaces included. */
  private static String trim(String text, int start, int end) {
    int first = start;
    int last = end;
    while (first < last && isSpace(text.charAt(first))) {
      first++;
    }
    while (first < last && isSpace(text.charAt(last - 1))) {
      last--;
    }
    return text.substring(first, last);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
