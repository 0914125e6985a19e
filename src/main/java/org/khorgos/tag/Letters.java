package org.khorgos.tag;

/** What kind of character a folded character is, by one look into a table. */
final class Letters {

  /** Space, punctuation, symbol. */
  static final byte OTHER = 0;

  static final byte LATIN = 1;
  static final byte CYRILLIC = 2;
  static final byte ARABIC = 3;

  /** Han characters: words have no boundaries. */
  static final byte HAN = 4;

  static final byte DIGIT = 5;

  /** Letters of all other scripts. */
  static final byte LETTER = 6;

  /** The bits of a kind. */
  static final byte KIND = 7;

  /** A bit beside the kind. */
  static final byte CAPITAL = 8;

  private static final byte[] TABLE = new byte[0x10000];

  static {
    for (int c = 0; c < TABLE.length; c++) {
      TABLE[c] = of(c);
    }
  }

  private Letters() {}

  private static byte of(int c) {
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    if (!Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
      return OTHER;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case LATIN -> LATIN;
      case CYRILLIC -> CYRILLIC;
      case ARABIC -> ARABIC;
      case HAN -> HAN;
      default -> LETTER;
    };
  }

  static byte kind(char c) {
    return TABLE[c];
  }

  static boolean isHan(char c) {
    return TABLE[c] == HAN;
  }

  /** True for a letter or digit of a script whose words have boundaries. */
  static boolean isWord(char c) {
    return TABLE[c] != OTHER && TABLE[c] != HAN;
  }
}
