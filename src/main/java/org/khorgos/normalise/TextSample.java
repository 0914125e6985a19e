package org.khorgos.normalise;

/**
 * The letters and words of a text of some thousand characters, counted.
 *
 * @param letters counts by code unit, up to {@link #LETTERS}: no alphabet told apart here goes on,
 *     and the last counts all beyond
 * @param total letters of the script asked for
 * @param words counts by their number in the vocabulary
 * @param wordCount words, whether in the vocabulary or not
 */
record TextSample(short[] letters, int total, short[] words, int wordCount) {
  private static final int LETTERS = 0x700;

  /** The letter all apostrophes of Uzbek stand for. */
  private static final char OKINA = 'ʻ';

  static TextSample of(char[] text, Alphabet alphabet, Vocabulary vocabulary) {
    short[] letters = new short[LETTERS];
    char[] word = new char[vocabulary.longest() + 1];
    Words words = new Words(vocabulary, word);
    int total = 0;
    int length = 0;
    int hash = 0;
    for (int i = 0; i < text.length; i++) {
      char c = alphabet.letter(text[i]);
      if (c == Alphabet.APOSTROPHE) {
        c = isPartOfLetter(text, i) ? OKINA : Alphabet.END;
      }
      if (c > Alphabet.APOSTROPHE) {
        letters[Math.min(c, LETTERS - 1)]++;
        word[Math.min(length, word.length - 1)] = c;
        hash = 31 * hash + c;
        length++;
      } else if (c == Alphabet.END) {
        words.add(length, hash);
        total += length;
        length = 0;
        hash = 0;
      }
    }
    words.add(length, hash);
    return new TextSample(letters, total + length, words.counts, words.count);
  }

  /** After o or g, but not the English possessive. */
  private static boolean isPartOfLetter(char[] text, int at) {
    char before = at == 0 ? ' ' : Character.toLowerCase(text[at - 1]);
    boolean possessive = isLetter(text, at + 1, 's') && !isLetter(text, at + 2);
    return (before == 'o' || before == 'g') && !possessive;
  }

  private static boolean isLetter(char[] text, int at, char letter) {
    return at < text.length && Character.toLowerCase(text[at]) == letter;
  }

  private static boolean isLetter(char[] text, int at) {
    return at < text.length && Character.isLetter(text[at]);
  }

  private static final class Words {
    private final Vocabulary vocabulary;
    private final char[] word;
    private final short[] counts;
    private int count;

    /**
     * @param word the letters of the last word; of one longer than all of the vocabulary, the first
     */
    Words(Vocabulary vocabulary, char[] word) {
      this.vocabulary = vocabulary;
      this.word = word;
      this.counts = new short[vocabulary.size()];
    }

    void add(int length, int hash) {
      int number = length > vocabulary.longest() ? -1 : vocabulary.number(word, length, hash);
      if (number >= 0) {
        counts[number]++;
      }
      count += length > 0 ? 1 : 0;
    }
  }
}
