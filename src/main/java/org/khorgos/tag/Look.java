package org.khorgos.tag;

/**
 * All there is to know of a character of a text by one look into a table: bits for what it is, and
 * for what the character behind it must not be to be plain.
 *
 * <pre>
 * what it is folded to (16 bits) | the kind of that (3) | capital (1)
 * odd, space, hyphen, Latin, Cyrillic (5) | the same of the next, to watch for (5)
 * capital that counts (1) | alphabetic (1)
 * </pre>
 */
final class Look {

  private static final int CAPITAL_BIT = 19;

  /** Never plain: a mark, what is dropped, what a sentence may end with. */
  private static final int ODD = 1 << 20;

  private static final int SPACE_BIT = 21;
  private static final int SPACE = 1 << SPACE_BIT;
  private static final int HYPHEN = 1 << 22;
  private static final int LATIN = 1 << 23;
  private static final int CYRILLIC = 1 << 24;
  private static final int WATCHED = ODD | SPACE | HYPHEN | LATIN | CYRILLIC;

  /** From the bits of a character to those of the one before that watches for it. */
  private static final int WATCH = Integer.bitCount(WATCHED);

  private static final int COUNTED_BIT = 30;
  private static final int ALPHABETIC_BIT = 31;

  private static final int[] TABLE = new int[0x10000];

  static {
    for (int c = 0; c < TABLE.length; c++) {
      char folded = Fold.letter((char) c);
      byte kind = Letters.kind(folded);
      boolean capital = Character.isUpperCase(c);
      int bits = kind | (capital ? Letters.CAPITAL : 0);
      int counted = capital && kind <= Letters.CYRILLIC ? 1 << COUNTED_BIT : 0;
      int watch = watch(folded, kind) << WATCH;
      TABLE[c] = folded | bits << Character.SIZE | counted | watch | watched((char) c, kind);
    }
  }

  private Look() {}

  private static int watched(char c, byte kind) {
    char folded = Fold.letter(c);
    if (kind == Letters.LATIN || kind == Letters.CYRILLIC) {
      return 1 << ALPHABETIC_BIT | (kind == Letters.LATIN ? LATIN : CYRILLIC);
    }
    boolean odd = Folded.isMark(c) || folded == Fold.DROP || Sentences.isStop(folded);
    return odd ? ODD : folded == ' ' ? SPACE : folded == '-' ? HYPHEN : 0;
  }

  /** A space says nothing behind a gap; a hyphen takes in the space before it. */
  private static int watch(char folded, byte kind) {
    int space = Folding.isGap(folded) ? SPACE : 0;
    int hyphen = folded == ' ' ? HYPHEN : 0;
    int other = kind == Letters.LATIN ? CYRILLIC : kind == Letters.CYRILLIC ? LATIN : 0;
    return ODD | space | hyphen | other;
  }

  static int at(char c) {
    return TABLE[c];
  }

  /** The look of a character that has been folded. */
  static int at(char folded, byte kind) {
    return TABLE[folded] | (kind & Letters.CAPITAL) << Character.SIZE;
  }

  /** The kind and whether it is a capital, with other bits above. */
  static byte kind(int look) {
    return (byte) (look >>> Character.SIZE);
  }

  static boolean isPlain(int look, int before) {
    return (look & before >>> WATCH & WATCHED) == 0;
  }

  static boolean isAlphabetic(int look) {
    return look < 0;
  }

  /** 1 for a letter of an alphabet, else 0. */
  static int letter(int look) {
    return look >>> ALPHABETIC_BIT;
  }

  /** 1 for a capital that counts, and 2 for a letter of an alphabet. */
  static int capitalAndLetter(int look) {
    return look >>> COUNTED_BIT;
  }

  /** Of a plain one: 0 for a space and where a word goes on without a hump, else 1. */
  static int starts(int look, int before) {
    int goesOn = (before & look) >>> ALPHABETIC_BIT;
    int hump = (~before & look) >>> CAPITAL_BIT;
    return (~goesOn | hump) & ~look >>> SPACE_BIT & 1;
  }
}
