package org.khorgos.tag;

import java.util.Arrays;

import com.ibm.icu.text.Normalizer2;

/**
 * A text being folded. Most characters are folded without a branch, for no processor foretells
 * where words end; those that are not plain are rare.
 */
final class Folding {

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  /** For most texts; the arrays grow where they are not enough. */
  private static final int FEW = 64;

  /** Characters a start, in most alphabets. */
  private static final int WORD = 4;

  private final char[] raw;

  /** As in {@link Folded}. */
  final char[] chars;

  final byte[] kinds;
  int[] starts;
  int[] stops = new int[FEW];
  int[] runs = new int[FEW];
  int[] shifts = new int[FEW];
  int length;
  int startCount;
  int runCount;
  int stopCount;
  int letters;
  int capitals;

  /** The last character, with the marks on it so far. */
  private char whole;

  private Folding(char[] raw) {
    this.raw = raw;
    this.chars = new char[raw.length + 1];
    this.kinds = new byte[raw.length + 1];
    this.starts = new int[raw.length / WORD + FEW];
  }

  static Folded of(String text) {
    Folding folding = new Folding(text.toCharArray());
    folding.run();
    return new Folded(text, folding);
  }

  private void run() {
    int i = 0;
    while (i < raw.length) {
      roomForStarts();
      int end = Math.min(raw.length, i + starts.length - startCount);
      i = plain(i, end);
      i = i < end ? odd(i) : i;
    }
    run(raw.length);
  }

  private void roomForStarts() {
    if (starts.length - startCount < FEW) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
  }

  /** The next character is the one at {@code offset} of the text. */
  private void run(int offset) {
    while (runCount > 0 && runs[runCount - 1] >= length) {
      runCount--;
    }
    int shift = offset - length;
    if (runCount > 0 && shifts[runCount - 1] == shift) {
      return;
    }
    if (runCount == runs.length) {
      runs = Arrays.copyOf(runs, 2 * runCount);
      shifts = Arrays.copyOf(shifts, 2 * runCount);
    }
    runs[runCount] = length;
    shifts[runCount++] = shift;
  }

  /**
   * Each start is written and, where it is none, written over by the next.
   *
   * @param end no farther than there is room for starts
   * @return where the next character is that is not plain
   */
  private int plain(int from, int end) {
    int shift = length - from;
    int look = last();
    int start = startCount;
    int alphabetic = 0;
    int counted = 0;
    int i = from;
    for (; i < end; i++) {
      int before = look;
      look = Look.at(raw[i]);
      if (!Look.isPlain(look, before)) {
        break;
      }
      starts[start] = i + shift;
      start += Look.starts(look, before);
      alphabetic += Look.letter(look);
      counted += Look.capitalAndLetter(look);
      kinds[i + shift] = Look.kind(look);
      chars[i + shift] = (char) look;
    }
    if (i > from) {
      run(from);
      whole = raw[i - 1];
    }
    length = i + shift;
    startCount = start;
    letters += alphabetic;
    capitals += counted - 2 * alphabetic;
    return i;
  }

  private int last() {
    return length == 0 ? Look.at(Fold.DROP) : Look.at(chars[length - 1], kinds[length - 1]);
  }

  /**
   * @return where the text goes on
   */
  private int odd(int i) {
    int look = Look.at(raw[i]);
    if (Look.isAlphabetic(look)) {
      return mixed(i);
    }
    if (isPassed(i)) {
      return i + 1;
    }
    if ((char) look == '-' && length > 1 && isLooseSpace()) {
      length--;
    }
    if (Sentences.isStop((char) look)) {
      stops = stopCount < stops.length ? stops : Arrays.copyOf(stops, 2 * stopCount);
      stops[stopCount++] = length;
    }
    roomForStarts();
    starts[startCount++] = length;
    add(look, i);
    return i + 1;
  }

  private boolean isLooseSpace() {
    return chars[length - 1] == ' ' && chars[length - 2] != '\n';
  }

  /** True where a space after it says nothing. */
  static boolean isGap(char before) {
    return before == ' ' || before == '-' || before == '\n';
  }

  private void add(int look, int offset) {
    int alphabetic = Look.letter(look);
    letters += alphabetic;
    capitals += Look.capitalAndLetter(look) - 2 * alphabetic;
    run(offset);
    kinds[length] = Look.kind(look);
    chars[length++] = (char) look;
    whole = raw[offset];
  }

  /** True for a mark, which the letter before takes up, and for what is dropped. */
  private boolean isPassed(int i) {
    char f = Fold.letter(raw[i]);
    if (Folded.isMark(raw[i]) && length > 0) {
      compose(raw[i]);
      return true;
    }
    return f == Fold.DROP || f == ' ' && length > 0 && isGap(chars[length - 1]);
  }

  private void compose(char mark) {
    int composed = whole == 0 ? -1 : NFC.composePair(whole, mark);
    if (composed < 0 || composed > 0xFFFF) {
      return;
    }
    whole = (char) composed;
    char f = Fold.letter(whole);
    if (f != Fold.DROP) {
      chars[length - 1] = f;
      kinds[length - 1] = (byte) (Letters.kind(f) | kinds[length - 1] & Letters.CAPITAL);
    }
  }

  /**
   * The rest of a word whose alphabet changes.
   *
   * @return where the text goes on
   */
  private int mixed(int from) {
    int word = length;
    while (word > 0 && isAlphabetic(kinds[word - 1])) {
      word--;
    }
    int i = from;
    for (; i < raw.length; i++) {
      int look = Look.at(raw[i]);
      if (Look.isAlphabetic(look)) {
        start(look);
        add(look, i);
      } else if (!isPassed(i)) {
        break;
      }
    }
    unify(word);
    return i;
  }

  private static boolean isAlphabetic(byte kind) {
    int bare = kind & Letters.KIND;
    return bare == Letters.LATIN || bare == Letters.CYRILLIC;
  }

  private void start(int look) {
    int before = last();
    roomForStarts();
    starts[startCount] = length;
    startCount += Look.isPlain(look, before) ? Look.starts(look, before) : 1;
  }

  /** Look-alikes of the other alphabet inside a word become letters of its own. */
  private void unify(int word) {
    int latin = 0;
    int cyrillic = 0;
    boolean latinAlike = true;
    boolean cyrillicAlike = true;
    for (int i = word; i < length; i++) {
      if (Letters.kind(chars[i]) == Letters.LATIN) {
        latin++;
        latinAlike &= Fold.toCyrillic(chars[i]) != chars[i];
      } else {
        cyrillic++;
        cyrillicAlike &= Fold.toLatin(chars[i]) != chars[i];
      }
    }
    boolean toCyrillic = latinAlike && (cyrillic >= latin || !cyrillicAlike);
    if (toCyrillic || cyrillicAlike) {
      rewrite(word, toCyrillic);
    }
  }

  private void rewrite(int word, boolean toCyrillic) {
    for (int i = word; i < length; i++) {
      chars[i] = toCyrillic ? Fold.toCyrillic(chars[i]) : Fold.toLatin(chars[i]);
      kinds[i] = (byte) (Letters.kind(chars[i]) | kinds[i] & Letters.CAPITAL);
    }
  }
}
