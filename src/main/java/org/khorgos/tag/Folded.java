package org.khorgos.tag;

import com.ibm.icu.text.Normalizer2;

/**
 * A text as the matcher reads it, with the way back to the text as published.
 *
 * <p>Invariant: {@code offset(i) < end(i + 1) <= offset(i + 1)}; what is dropped between two
 * characters belongs to neither, marks belong to the character they stand on.
 */
final class Folded {

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  /** Below this share of capitals among its letters a text is taken to be written without them. */
  private static final double FEW_CAPITALS = 0.004;

  /** Above this share it is taken to be written in them. */
  private static final double MANY_CAPITALS = 0.8;

  private static final int MAX_ENDING = 24;
  private static final int CAPITAL_BIT = Integer.numberOfTrailingZeros(Letters.CAPITAL);

  private final String text;
  private final char[] chars;

  /** Of each character, its kind as {@link Letters} tells it, and whether it was a capital. */
  private final byte[] kinds;

  private final int[] offsets;

  /** Where a word or a symbol may begin, and a few places more. */
  private final int[] starts;

  private int startCount;
  private int length;
  private int letters;
  private int capitals;

  private Folded(String text) {
    this.text = text;
    this.chars = new char[text.length() + 1];
    this.kinds = new byte[text.length() + 1];
    this.offsets = new int[text.length() + 1];
    this.starts = new int[text.length() + 1];
  }

  static Folded of(String text) {
    Folded folded = new Folded(text);
    folded.fold(text.toCharArray());
    return folded;
  }

  private void fold(char[] raw) {
    int wordStart = 0;
    int scripts = 0;
    char whole = 0;
    for (int i = 0; i < raw.length; i++) {
      char c = raw[i];
      int look = Letters.look(c);
      char f = (char) look;
      byte both = (byte) (look >>> Character.SIZE);
      byte kind = (byte) (both & ~Letters.CAPITAL);
      if (isAlphabetic(kind)) {
        wordStart = scripts == 0 ? length : wordStart;
        scripts |= kind;
        letters++;
      } else if (isMark(c) && length > 0) {
        whole = compose(whole, c);
        continue;
      } else if (f == Fold.DROP || f == ' ' && length > 0 && isGap(chars[length - 1])) {
        continue;
      } else {
        if (f == '-' && length > 1 && chars[length - 1] == ' ' && chars[length - 2] != '\n') {
          length--;
        }
        unify(wordStart, scripts);
        scripts = 0;
      }
      whole = c;
      add(f, kind, both, i);
    }
    unify(wordStart, scripts);
    offsets[length] = raw.length;
  }

  /**
   * @param both the kind, and whether it was a capital
   */
  private void add(char f, byte kind, byte both, int offset) {
    capitals += kind <= Letters.CYRILLIC ? both >>> CAPITAL_BIT : 0;
    boolean goesOn = length > 0 && kinds[length - 1] == both && isAlphabetic(kind);
    if (!goesOn && (startCount == 0 || starts[startCount - 1] != length)) {
      starts[startCount++] = length;
    }
    offsets[length] = offset;
    kinds[length] = both;
    chars[length++] = f;
  }

  private static boolean isAlphabetic(byte kind) {
    return kind == Letters.LATIN || kind == Letters.CYRILLIC;
  }

  /** True where a space after it says nothing. */
  private static boolean isGap(char before) {
    return before == ' ' || before == '-' || before == '\n';
  }

  private char compose(char base, char mark) {
    int composed = base == 0 ? -1 : NFC.composePair(base, mark);
    if (composed < 0 || composed > 0xFFFF) {
      return base;
    }
    char f = Fold.letter((char) composed);
    if (f != Fold.DROP) {
      chars[length - 1] = f;
      kinds[length - 1] = (byte) (Letters.kind(f) | kinds[length - 1] & Letters.CAPITAL);
    }
    return (char) composed;
  }

  /** Look-alikes of the other alphabet inside a word become letters of its own. */
  private void unify(int from, int scripts) {
    if (scripts != (Letters.LATIN | Letters.CYRILLIC)) {
      return;
    }
    int latin = 0;
    int cyrillic = 0;
    boolean latinAlike = true;
    boolean cyrillicAlike = true;
    for (int i = from; i < length; i++) {
      if (Letters.kind(chars[i]) == Letters.LATIN) {
        latin++;
        latinAlike &= Fold.toCyrillic(chars[i]) != chars[i];
      } else {
        cyrillic++;
        cyrillicAlike &= Fold.toLatin(chars[i]) != chars[i];
      }
    }
    boolean toCyrillic = latinAlike && (cyrillic >= latin || !cyrillicAlike);
    if (!toCyrillic && !cyrillicAlike) {
      return;
    }
    for (int i = from; i < length; i++) {
      chars[i] = toCyrillic ? Fold.toCyrillic(chars[i]) : Fold.toLatin(chars[i]);
      kinds[i] = (byte) (Letters.kind(chars[i]) | kinds[i] & Letters.CAPITAL);
    }
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
    return offsets[i];
  }

  /** Where the folded character before {@code i} ends in the text, the marks on it included. */
  int end(int i) {
    int end = i == 0 ? 0 : offsets[i - 1] + 1;
    while (end < text.length() && isMark(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isMark(char c) {
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
    return (byte) (kinds[i] & ~Letters.CAPITAL);
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
