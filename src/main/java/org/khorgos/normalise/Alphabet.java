package org.khorgos.normalise;

/** The letters of one script, and what any other character does to a word written in it. */
final class Alphabet {
  /** Ends a word. */
  static final char END = 0;

  /** A letter of another script, of which words take no notice. */
  static final char FOREIGN = 1;

  /** An apostrophe: a part of a letter, or the end of a word. */
  static final char APOSTROPHE = 2;

  private final Script script;
  private final char[] known = new char[0x700];

  Alphabet(Script script) {
    this.script = script;
    for (char c = 0; c < known.length; c++) {
      known[c] = find(c);
    }
  }

  /** The small letter, or one of the constants above. */
  char letter(char c) {
    return c < known.length ? known[c] : find(c);
  }

  private char find(char written) {
    char c = Character.toLowerCase(written);
    if (isApostrophe(c)) {
      return APOSTROPHE;
    }
    if (!Character.isLetter(c)) {
      return END;
    }
    return Script.of(c) == script ? c : FOREIGN;
  }

  /** Texts mix several. */
  private static boolean isApostrophe(char c) {
    return switch (c) {
      case 'ʻ', 'ʼ', '‘', '’', '\'', '`', '´' -> true;
      default -> false;
    };
  }
}
