package org.khorgos.normalise;

import java.util.Collection;

/** Words by number, looked up letter by letter so that no string is made of the others. */
final class Vocabulary {
  private final String[] slots;

  /** Those of the words, beside each other: most of what is looked up ends here. */
  private final int[] hashes;

  private final int longest;

  Vocabulary(Collection<String> words) {
    slots = new String[Integer.highestOneBit(words.size() + 1) * 4];
    hashes = new int[slots.length];
    longest = words.stream().mapToInt(String::length).max().orElse(0);
    words.forEach(this::add);
  }

  private void add(String word) {
    int slot = slot(word.toCharArray(), word.length(), word.hashCode());
    slots[slot] = word;
    hashes[slot] = word.hashCode();
  }

  /** Greater than the number of any word. */
  int size() {
    return slots.length;
  }

  /** Letters of the longest word. */
  int longest() {
    return longest;
  }

  int number(String word) {
    return number(word.toCharArray(), word.length(), word.hashCode());
  }

  /**
   * Less than 0 where it is none of the words.
   *
   * @param hash as that of a string
   */
  int number(char[] letters, int length, int hash) {
    int slot = slot(letters, length, hash);
    return slots[slot] == null ? -1 : slot;
  }

  /** Where the word is, or would be. */
  private int slot(char[] letters, int length, int hash) {
    int slot = hash & slots.length - 1;
    while (!isWord(slot, letters, length, hash) && slots[slot] != null) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private boolean isWord(int slot, char[] letters, int length, int hash) {
    String word = hashes[slot] == hash ? slots[slot] : null;
    if (word == null || word.length() != length) {
      return false;
    }
    int same = 0;
    while (same < length && word.charAt(same) == letters[same]) {
      same++;
    }
    return same == length;
  }
}
