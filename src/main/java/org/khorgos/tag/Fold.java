package org.khorgos.tag;

import java.util.Arrays;

/**
 * One spelling for letters that are written in several ways. The same table folds forms and texts.
 *
 * <p>Case is folded without locale, so that I, İ, ı and i are one letter; ё is е; the apostrophes,
 * the dashes and the quotation marks are one each; Arabic letters that Persian and Uyghur keyboards
 * write otherwise are one; full-width characters are their usual selves.
 */
final class Fold {

  /** What is dropped: no width, no sound. */
  static final char DROP = 0;

  private static final char[] TABLE = new char[0x10000];

  static {
    for (int c = 0; c < TABLE.length; c++) {
      TABLE[c] = (char) Character.toLowerCase(Character.toUpperCase(c));
    }
    same('\'', "'’‘ʻʼ`´ʽ＇‛′");
    same('-', "-‐‑‒–—―−－﹣");
    same('"', "\"«»“”„‟〝〞");
    same(' ', " \t\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A");
    same(' ', "\u202F\u205F\u3000");
    same('\n', "\r\u000B\f\u0085\u2028\u2029");
    same('е', "ёЁ");
    same('i', "ıİ");
    same('ي', "یىې");
    same('ك', "کڪ");
    same('ا', "أإآٱ");
    same('ه', "ەۀ");
    Arrays.fill(TABLE, 0x200B, 0x2010, DROP);
    Arrays.fill(TABLE, 0x064B, 0x0653, DROP);
    for (int c : new int[] {0x00AD, 0x0640, 0x0670, 0x2060, 0xFEFF}) {
      TABLE[c] = DROP;
    }
    for (int c = 0x80; c < TABLE.length; c++) {
      if (Character.isDigit(c)) {
        TABLE[c] = (char) ('0' + Character.digit(c, 10));
      }
    }
    for (int c = 0xFF01; c <= 0xFF5E; c++) {
      TABLE[c] = TABLE[c - 0xFEE0];
    }
  }

  /**
   * Letters of the two alphabets that look alike, lower case; the same index means the same look.
   */
  private static final String LATIN = "aceopxyikmthbs";

  private static final String CYRILLIC = "асеорхуікмтнвѕ";

  private Fold() {}

  private static void same(char folded, String letters) {
    for (int i = 0; i < letters.length(); i++) {
      TABLE[letters.charAt(i)] = folded;
    }
  }

  /**
   * @return {@link #DROP} for what is to be left out
   */
  static char letter(char c) {
    return TABLE[c];
  }

  /** The Latin look-alike of a folded Cyrillic letter, or itself. */
  static char toLatin(char c) {
    int at = CYRILLIC.indexOf(c);
    return at < 0 ? c : LATIN.charAt(at);
  }

  /** The Cyrillic look-alike of a folded Latin letter, or itself. */
  static char toCyrillic(char c) {
    int at = LATIN.indexOf(c);
    return at < 0 ? c : CYRILLIC.charAt(at);
  }
}
