package org.khorgos.tag;

/**
 * Makes spellings alike without changing the length, so that an offset in the folded text is one in
 * the text.
 */
final class Fold {

  private Fold() {}

  static char[] text(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = letter(folded[i]);
    }
    return folded;
  }

  static char letter(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c < ' ' && c != '\n' ? ' ' : c;
    }
    return switch (c) {
      case '\u00A0', '\u202F', '\u2009', '\u3000' -> ' ';
      case '’', '‘', 'ʻ', 'ʼ', '`', '´' -> '\'';
      case '–', '—', '‑', '−', '－' -> '-';
      case 'ё', 'Ё' -> 'е';
      case 'İ' -> 'i';
      default ->
          c >= '\uFF01' && c <= '\uFF5E' ? letter((char) (c - 0xFEE0)) : Character.toLowerCase(c);
    };
  }

  /** True where words have no boundaries: Han characters. */
  static boolean isHan(char c) {
    return c >= '\u3400' && c <= '\u9FFF';
  }

  /** True for a letter or digit of a script whose words have boundaries. */
  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) && !isHan(c);
  }
}
