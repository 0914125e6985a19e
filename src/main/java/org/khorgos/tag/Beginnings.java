package org.khorgos.tag;

/**
 * Whether any form begins with three given letters, or is no longer than its first one or two: most
 * words of a text are turned away by this, which stays in the processor's nearest cache, before
 * their way through the trie begins. It may say yes where none does (a Bloom filter with one hash).
 */
final class Beginnings {

  private static final int BITS = 17;

  private final long[] bits = new long[1 << BITS - 6];

  /** A form, or the word of a form that may go on, is no longer than this. */
  void addWhole(char one, char two) {
    set(hash(one, two, '\1'));
  }

  void add(char one, char two, char three) {
    set(hash(one, two, three));
  }

  boolean mayBegin(Folded text, int at) {
    char one = text.at(at);
    if (has(hash(one, '\0', '\1')) || at + 1 >= text.length()) {
      return true;
    }
    char two = text.at(at + 1);
    return has(hash(one, two, '\1'))
        || at + 2 < text.length() && has(hash(one, two, text.at(at + 2)));
  }

  private static int hash(char one, char two, char three) {
    int mixed = (one * 0x9E3779B1 ^ two) * 0x85EBCA6B ^ three;
    return mixed * 0xC2B2AE35 >>> Integer.SIZE - BITS;
  }

  private void set(int hash) {
    bits[hash >>> 6] |= 1L << hash;
  }

  private boolean has(int hash) {
    return (bits[hash >>> 6] & 1L << hash) != 0;
  }
}
