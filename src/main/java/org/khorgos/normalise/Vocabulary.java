package org.khorgos.normalise;

import java.util.Collection;

/** Words by number, looked up letter by letter so that no string is made of the others. */
final class Vocabulary {
  private final String[] slots;

  Vocabulary(Collection<String> words) {
    slots = new String[Integer.highestOneBit(words.size() + 1) * 4];
    words.forEach(word -> slots[slot(word.toCharArray(), word.length(), word.hashCode())] = word);
  }

  /** Greater than the number of any word. */
  int size() {
    return slots.length;
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
    while (slots[slot] != null && !isWord(slots[slot], letters, length, hash)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private static boolean isWord(String word, char[] letters, int length, int hash) {
    if (word.hashCode() != hash || word.length() != length) {
      return false;
    }
    int same = 0;
    while (same < length && word.charAt(same) == letters[same]) {
      same++;
    }
    return same == length;
  }
}
