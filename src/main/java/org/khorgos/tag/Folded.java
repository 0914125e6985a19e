package org.khorgos.tag;

import java.util.Arrays;

/**
 * A text as the matcher reads it, with the way back to the text as published.
 *
 * <p>Invariant: {@code offset(i) < end(i + 1) <= offset(i + 1)}; what is dropped between two
 * characters belongs to neither, marks belong to the character they stand on.
 */
final class Folded {

  /** Below this share of capitals among its letters a text is taken to be written without them. */
  private static final double FEW_CAPITALS = 0.004;

  /** Above this share it is taken to be written in them. */
  private static final double MANY_CAPITALS = 0.8;

  private static final int MAX_ENDING = 24;

  private final String text;
  private final char[] chars;

  /**
   * Of each character, its kind as {@link Letters} tells it, and whether it was a capital; the bits
   * above those two say nothing here.
   */
  private final byte[] kinds;

  /**
   * Runs of characters that follow each other in the text as here: where each begins, and how much
   * farther it is in the text.
   */
  private final int[] runs;

  private final int[] shifts;
  private final int runCount;

  /** Where a word or a symbol but a space may begin, and a few places more. */
  private final int[] starts;

  private final int startCount;

  /** Where a sentence may end. */
  private final int[] stops;

  private final int stopCount;
  private final int length;
  private final int letters;
  private final int capitals;

  Folded(String text, Folding folding) {
    this.text = text;
    this.chars = folding.chars;
    this.kinds = folding.kinds;
    this.runs = folding.runs;
    this.shifts = folding.shifts;
    this.runCount = folding.runCount;
    this.starts = folding.starts;
    this.startCount = folding.startCount;
    this.stops = folding.stops;
    this.stopCount = folding.stopCount;
    this.length = folding.length;
    this.letters = folding.letters;
    this.capitals = folding.capitals;
  }

  static Folded of(String text) {
    return Folding.of(text);
  }

  int length() {
    return length;
  }

  /** Behind the last one stands a character that says nothing. */
  char at(int i) {
    return chars[i];
  }

  /** Where the folded character begins in the text. */
  int offset(int i) {
    int run = 0;
    int beyond = runCount;
    while (beyond - run > 1) {
      int middle = run + beyond >>> 1;
      if (runs[middle] <= i) {
        run = middle;
      } else {
        beyond = middle;
      }
    }
    return i + shifts[run];
  }

  /** Where the folded character before {@code i} ends in the text, the marks on it included. */
  int end(int i) {
    int end = i == 0 ? 0 : offset(i - 1) + 1;
    while (end < text.length() && isMark(text.charAt(end))) {
      end++;
    }
    return end;
  }

  static boolean isMark(char c) {
    return c >= '\u0300' && c <= '\u036F';
  }

  /** The text as published. */
  String text() {
    return text;
  }

  boolean isCapital(int i) {
    return (kinds[i] & Letters.CAPITAL) != 0;
  }

  /** As {@link Letters} tells it. */
  byte kind(int i) {
    return (byte) (kinds[i] & Letters.KIND);
  }

  /** True for a letter or digit of a script whose words have boundaries. */
  boolean isWord(int i) {
    byte kind = kind(i);
    return kind != Letters.OTHER && kind != Letters.HAN;
  }

  /** True where a name in small letters is still a name. */
  boolean isWithoutCapitals() {
    return capitals <= letters * FEW_CAPITALS;
  }

  /** True where capitals say nothing, for there is hardly anything else. */
  boolean isInCapitals() {
    return capitals >= letters * MANY_CAPITALS;
  }

  /** The places where a form may start, in the order of the text, by their number. */
  int start(int number) {
    return starts[number];
  }

  int startCount() {
    return startCount;
  }

  /** True where not just a letter follows one of its alphabet and case. */
  boolean isChange(int i) {
    return chars[i] == ' '
        || i > 0 && isCapital(i - 1) && !isCapital(i)
        || Arrays.binarySearch(starts, 0, startCount, i) >= 0;
  }

  /** The places where a sentence may end, in the order of the text, by their number. */
  int stop(int number) {
    return stops[number];
  }

  int stopCount() {
    return stopCount;
  }

  /** True where a word may begin: after what is no letter, at a change of script, at a hump. */
  boolean startsWord(int i) {
    byte kind = kind(i);
    if (i == 0 || kind == Letters.HAN || kind == Letters.OTHER) {
      return kind != Letters.OTHER;
    }
    if (chars[i - 1] == '\'' && i > 1 && isDigraph(chars[i - 2])) {
      return false;
    }
    return kind != kind(i - 1) || endsWord(i);
  }

  /** True where a word that ends in a form before {@code i} is over. */
  boolean endsWord(int i) {
    if (i == 0 || i == length) {
      return true;
    }
    byte before = kind(i - 1);
    if (before == Letters.HAN) {
      return true;
    }
    if (chars[i] == '\'' && isDigraph(chars[i - 1]) && i + 1 < length && isWord(i + 1)) {
      return false;
    }
    return kind(i) != before || before == Letters.OTHER || isCapital(i) && !isCapital(i - 1);
  }

  /**
   * The end of the word that goes on at {@code i}.
   *
   * @return -1 where it goes on for more than {@link #MAX_ENDING} letters: no word does
   */
  int wordEnd(int i) {
    int end = i;
    while (!endsWord(end)) {
      if (++end - i > MAX_ENDING) {
        return -1;
      }
    }
    return end;
  }

  /** o' and g' are letters of Uzbek. */
  private static boolean isDigraph(char before) {
    return before == 'o' || before == 'g';
  }
}
