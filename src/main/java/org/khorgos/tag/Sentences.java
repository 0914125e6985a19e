package org.khorgos.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.khorgos.article.Field;

/**
 * Splits a folded text into sentences: at line breaks, at the full stops of Chinese and Arabic
 * script, and at a stop that a capital, a digit or a quotation follows, unless what stands before
 * it is an abbreviation or an initial. What has no stops is cut where it gets too long to be read
 * as one statement.
 */
final class Sentences {

  /** In characters; longer ones are cut at the next space or comma. */
  private static final int LONG = 700;

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "st", "no", "inc", "ltd", "co", "corp", "vs", "gen", "prof",
          "sen", "gov", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "approx", "г", "гг", "им",
          "т", "д", "тыс", "руб", "долл", "ул", "ст", "обл", "р", "н", "др", "проф", "акад", "см",
          "млн", "млрд", "трлн", "mln", "mlrd", "trln", "ж", "б", "ш");

  private final Field field;
  private final Folded text;
  private final List<Mention> mentions;
  private final List<Sentence> found = new ArrayList<>();
  private final int firstNumber;
  private int next;
  private int paragraph;

  private Sentences(Field field, Folded text, List<Mention> mentions, int firstNumber) {
    this.field = field;
    this.text = text;
    this.mentions = mentions;
    this.firstNumber = firstNumber;
  }

  /**
   * @param from where the text proper begins, behind a dateline
   * @param firstNumber the number of the first sentence
   */
  static List<Sentence> split(
      Field field, Folded text, int from, List<Mention> mentions, int firstNumber) {
    Sentences sentences = new Sentences(field, text, mentions, firstNumber);
    sentences.run(from);
    return sentences.found;
  }

  private void run(int from) {
    int start = from;
    int before = from;
    for (int n = 0; n < text.stopCount(); n++) {
      int i = text.stop(n);
      if (i < from) {
        continue;
      }
      start = cut(start, before, i);
      before = i + 1;
      char c = text.at(i);
      if (c == '\n' || ends(c, i) || isTooLong(start, i, c)) {
        start = add(start, i + 1);
        paragraph += c == '\n' ? 1 : 0;
      }
    }
    add(cut(start, before, text.length()), text.length());
  }

  /** Cuts what is too long between two stops. */
  private int cut(int from, int after, int to) {
    int start = from;
    for (int i = Math.max(after, start + LONG + 1); i < to; i++) {
      if (isTooLong(start, i, text.at(i)) && text.isChange(i)) {
        start = add(start, i + 1);
        i = start + LONG;
      }
    }
    return start;
  }

  /** True where a sentence may end. */
  static boolean isStop(char c) {
    return "\n.!?。؟۔…".indexOf(c) >= 0;
  }

  private static boolean isTooLong(int start, int i, char c) {
    return i - start > LONG && (c == ' ' || c == ',' || c == ';' || i - start > 2 * LONG);
  }

  private boolean ends(char c, int i) {
    return switch (c) {
      case '。', '؟', '۔', '…' -> true;
      case '!', '?' -> Letters.isHan(before(i)) || isGap(i + 1);
      case '.' -> isEnd(i);
      default -> false;
    };
  }

  private char before(int i) {
    return i == 0 ? ' ' : text.at(i - 1);
  }

  private boolean isGap(int i) {
    return i >= text.length() || !text.isWord(i);
  }

  private boolean isEnd(int i) {
    if (i + 1 >= text.length()) {
      return true;
    }
    int word = i;
    while (word > 0 && i - word < 8 && text.isWord(word - 1)) {
      word--;
    }
    char follows = text.at(i + 1);
    if (Letters.isWord(follows)) {
      return i - word >= 3
          && Letters.kind(follows) != Letters.DIGIT
          && text.isCapital(i + 1)
          && !text.isCapital(i - 1)
          && text.kind(i - 1) != Letters.DIGIT;
    }
    return !isAbbreviation(word, i) && !goesOnSmall(i + 1);
  }

  private boolean isAbbreviation(int word, int stop) {
    int length = stop - word;
    if (length == 1 && text.kind(word) != Letters.DIGIT && text.isCapital(word)) {
      return true;
    }
    if (length == 0 || length > 6) {
      return false;
    }
    StringBuilder letters = new StringBuilder(length);
    for (int i = word; i < stop; i++) {
      letters.append(text.at(i));
    }
    return ABBREVIATIONS.contains(letters.toString());
  }

  /** True where the next word begins with a small letter: the stop was no end. */
  private boolean goesOnSmall(int from) {
    int i = from;
    while (i < text.length() && i < from + 4 && !text.isWord(i) && text.at(i) != '\n') {
      i++;
    }
    if (i >= text.length() || text.at(i) == '\n') {
      return false;
    }
    byte kind = text.kind(i);
    return (kind == Letters.LATIN || kind == Letters.CYRILLIC)
        && !text.isCapital(i)
        && !text.isWithoutCapitals();
  }

  /**
   * @return where the next sentence begins
   */
  private int add(int start, int end) {
    int at = start;
    int to = end;
    while (at < to && Character.isWhitespace(text.at(at))) {
      at++;
    }
    while (to > at && Character.isWhitespace(text.at(to - 1))) {
      to--;
    }
    if (to > at) {
      found.add(
          Sentence.of(
              firstNumber + found.size(), field, text, at, to, paragraph, mentions(at, to)));
    }
    return end;
  }

  private List<Mention> mentions(int at, int to) {
    List<Mention> inside = new ArrayList<>();
    while (next < mentions.size() && mentions.get(next).at() < to) {
      Mention mention = mentions.get(next++);
      if (mention.at() >= at && mention.to() <= to) {
        inside.add(mention);
      }
    }
    return inside;
  }
}
