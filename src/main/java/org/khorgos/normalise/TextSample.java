package org.khorgos.normalise;

/**
 * The letters and words of a text, counted.
 *
 * @param letters counts by code unit, up to {@link #LETTERS}: no alphabet told apart here goes on
 * @param total letters of the script asked for
 * @param words counts by their number in the vocabulary
 * @param wordCount words, whether in the vocabulary or not
 */
record TextSample(int[] letters, int total, int[] words, int wordCount) {
  private static final int LETTERS = 0x700;

  /** The letter all apostrophes of Uzbek stand for. */
  private static final char OKINA = 'ʻ';

  static TextSample of(String text, Alphabet alphabet, Vocabulary vocabulary) {
    char[] written = text.toCharArray();
    Counter counter = new Counter(vocabulary, written.length);
    for (int i = 0; i < written.length; i++) {
      char c = alphabet.letter(written[i]);
      if (c > Alphabet.APOSTROPHE) {
        counter.letter(c);
      } else if (c == Alphabet.APOSTROPHE && isPartOfLetter(text, i)) {
        counter.letter(OKINA);
      } else if (c != Alphabet.FOREIGN) {
        counter.endWord();
      }
    }
    counter.endWord();
    return new TextSample(counter.letters, counter.total, counter.words, counter.wordCount);
  }

  /** After o or g, but not the English possessive. */
  private static boolean isPartOfLetter(String text, int at) {
    char before = at == 0 ? ' ' : Character.toLowerCase(text.charAt(at - 1));
    boolean possessive = isLetter(text, at + 1, 's') && !isLetter(text, at + 2);
    return (before == 'o' || before == 'g') && !possessive;
  }

  private static boolean isLetter(String text, int at, char letter) {
    return at < text.length() && Character.toLowerCase(text.charAt(at)) == letter;
  }

  private static boolean isLetter(String text, int at) {
    return at < text.length() && Character.isLetter(text.charAt(at));
  }

  private static final class Counter {
    private final Vocabulary vocabulary;
    private final int[] letters = new int[LETTERS];
    private final int[] words;
    private final char[] word;
    private int total;
    private int wordCount;
    private int length;
    private int hash;

    Counter(Vocabulary vocabulary, int longest) {
      this.vocabulary = vocabulary;
      this.words = new int[vocabulary.size()];
      this.word = new char[longest];
    }

    void letter(char c) {
      if (c < LETTERS) {
        letters[c]++;
      }
      word[length] = c;
      length++;
      hash = 31 * hash + c;
    }

    void endWord() {
      if (length == 0) {
        return;
      }
      int number = vocabulary.number(word, length, hash);
      if (number >= 0) {
        words[number]++;
      }
      total += length;
      wordCount++;
      length = 0;
      hash = 0;
    }
  }
}
