package org.khorgos.tag;

import java.util.List;

/**
 * The nodes that two characters lead to: an open-addressed table that also tells which characters
 * may follow, so that most walks end before they have read a node.
 */
final class TriePairs {

  /** Key, node, followers, and one more so that a slot lies in one cache line. */
  private static final int SLOT = 4;

  private final int[] slots;
  private final int mask;

  private TriePairs(int size) {
    this.slots = new int[size * SLOT];
    this.mask = size - 1;
  }

  /**
   * @param pairs a key, its node, and a bit for each letter that may follow, by its last five bits
   */
  static TriePairs of(List<int[]> pairs) {
    TriePairs table = new TriePairs(Math.max(2, Integer.highestOneBit(pairs.size()) * 4));
    pairs.forEach(table::put);
    return table;
  }

  /** Never 0: no letter of a form is. */
  static int key(char c, char d) {
    return c << Character.SIZE | d;
  }

  private void put(int[] pair) {
    int slot = slot(pair[0]);
    while (slots[SLOT * slot] != 0) {
      slot = slot + 1 & mask;
    }
    System.arraycopy(pair, 0, slots, SLOT * slot, pair.length);
  }

  /** The node, or 0 where there is none or it does not go on with {@code follower}. */
  int get(int key, char follower) {
    for (int slot = slot(key); ; slot = slot + 1 & mask) {
      int here = slots[SLOT * slot];
      if (here == key) {
        return (slots[SLOT * slot + 2] >>> follower & 1) == 0 ? 0 : slots[SLOT * slot + 1];
      }
      if (here == 0) {
        return 0;
      }
    }
  }

  private int slot(int key) {
    return key * 0x9E3779B1 >>> 8 & mask;
  }
}
