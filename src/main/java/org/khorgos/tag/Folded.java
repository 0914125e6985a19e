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

  private static final int MAX_ENDING = 24;

  private final String text;
  private final char[] chars;
  private final boolean[] isCapital;
  private final int[] offsets;

  /** Where the word that goes on at each place ends; the place itself where none does. */
  private int[] ends;

  private int length;
  private int letters;
  private int capitals;

  private Folded(String text) {
    this.text = text;
    this.chars = new char[text.length() + 1];
    this.isCapital = new boolean[text.length() + 1];
    this.offsets = new int[text.length() + 1];
  }

  static Folded of(String text) {
    Folded folded = new Folded(text);
    folded.fold();
    return folded;
  }

  private void fold() {
    int wordStart = 0;
    int scripts = 0;
    char whole = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isMark(c) && length > 0) {
        whole = compose(whole, c);
        continue;
      }
      char f = Fold.letter(c);
      if (f == Fold.DROP || f == ' ' && length > 0 && isGap(chars[length - 1])) {
        continue;
      }
      if (f == '-' && length > 1 && chars[length - 1] == ' ' && chars[length - 2] != '\n') {
        length--;
      }
      whole = c;
      byte kind = Letters.kind(f);
      if (kind == Letters.LATIN || kind == Letters.CYRILLIC) {
        scripts |= kind;
        letters++;
        capitals += Letters.isCapital(c) ? 1 : 0;
      } else {
        unify(wordStart, scripts);
        scripts = 0;
      }
      if (scripts == 0) {
        wordStart = length + 1;
      }
      offsets[length] = i;
      isCapital[length] = Letters.isCapital(c);
      chars[length++] = f;
    }
    unify(wordStart, scripts);
    offsets[length] = text.length();
    ends = new int[length + 1];
    ends[length] = length;
    for (int i = length - 1; i >= 0; i--) {
      ends[i] = isWordOver(i) ? i : ends[i + 1];
    }
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
    }
  }

  int length() {
    return length;
  }

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
    return isCapital[i];
  }

  /** True where a name in small letters is still a name. */
  boolean isWithoutCapitals() {
    return capitals <= letters * FEW_CAPITALS;
  }

  /** True where a word may begin: after what is no letter, at a change of script, at a hump. */
  boolean startsWord(int i) {
    char c = chars[i];
    if (Letters.isHan(c)) {
      return true;
    }
    if (i == 0) {
      return Letters.isWord(c);
    }
    char before = chars[i - 1];
    if (!Letters.isWord(c)) {
      return false;
    }
    if (before == '\'' && i > 1 && isDigraph(chars[i - 2])) {
      return false;
    }
    return ends[i] == i || !Letters.sameWord(before, c);
  }

  /** True where a word that ends in a form before {@code i} is over. */
  boolean endsWord(int i) {
    return ends[i] == i;
  }

  private boolean isWordOver(int i) {
    if (i == 0) {
      return true;
    }
    char before = chars[i - 1];
    char c = chars[i];
    if (c == '\'' && isDigraph(before) && i + 1 < length && Letters.isWord(chars[i + 1])) {
      return false;
    }
    if (Letters.isHan(before)) {
      return true;
    }
    return !Letters.sameWord(before, c) || isCapital(i) && !isCapital(i - 1);
  }

  /**
   * The end of the word that goes on at {@code i}.
   *
   * @return -1 where it goes on for more than {@link #MAX_ENDING} letters: no word does
   */
  int wordEnd(int i) {
    return ends[i] - i > MAX_ENDING ? -1 : ends[i];
  }

  /** o' and g' are letters of Uzbek. */
  private static boolean isDigraph(char before) {
    return before == 'o' || before == 'g';
  }
}
