package org.khorgos.normalise;

import java.util.HashMap;
import java.util.Map;

/**
 * The letters and words of a text, counted.
 *
 * @param letters counts by code unit, up to {@link #LETTERS}: no alphabet told apart here goes on
 * @param total letters of the script asked for
 */
record TextSample(int[] letters, Map<String, Integer> words, int total) {
  private static final int LETTERS = 0x700;

  /** The letter all apostrophes of Uzbek stand for. */
  private static final char OKINA = 'ʻ';

  static TextSample of(String text, Script script) {
    Counter counter = new Counter(script);
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      if (isApostrophe(c) && isPartOfLetter(text, i)) {
        counter.letter(OKINA);
      } else if (Character.isLetter(c) && !isApostrophe(c)) {
        counter.letter(c);
      } else {
        counter.endWord();
      }
    }
    counter.endWord();
    return new TextSample(counter.letters, counter.words, counter.total);
  }

  int wordCount() {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Texts mix several. */
  private static boolean isApostrophe(char c) {
    return switch (c) {
      case 'ʻ', 'ʼ', '‘', '’', '\'', '`', '´' -> true;
      default -> false;
    };
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
    private final int[] letters = new int[LETTERS];
    private final Map<String, Integer> words = new HashMap<>();
    private final StringBuilder word = new StringBuilder();
    private final Script script;
    private int total;

    Counter(Script script) {
      this.script = script;
    }

    void letter(char c) {
      if (c == OKINA || Script.of(c) == script) {
        count(c);
        total++;
        word.append(c);
      }
    }

    private void count(char c) {
      if (c < LETTERS) {
        letters[c]++;
      }
    }

    void endWord() {
      if (!word.isEmpty()) {
        words.merge(word.toString(), 1, Integer::sum);
        word.setLength(0);
      }
    }
  }
}
