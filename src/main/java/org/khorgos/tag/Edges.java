package org.khorgos.tag;

import java.util.Arrays;

/**
 * The edges of a trie in one open-addressed table: a step costs one probe, mostly one cache line,
 * however many forms there are. Node 0 is the root.
 */
final class Edges {

  private static final long EMPTY = -1;

  /** Roots of most texts' characters lead nowhere; this answers them without a probe. */
  private final int[] first = new int[0x10000];

  private long[] keys = new long[1 << 12];
  private int[] targets = new int[1 << 12];
  private int size;
  private int nodes = 1;

  Edges() {
    Arrays.fill(keys, EMPTY);
  }

  /**
   * @return the node, or 0 where there is no edge
   */
  int next(int node, char c) {
    if (node == 0) {
      return first[c];
    }
    long key = (long) node << 16 | c;
    int slot = slot(key);
    while (keys[slot] != EMPTY) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      slot = slot + 1 & keys.length - 1;
    }
    return 0;
  }

  /** The node an edge leads to, made where there is none. */
  int grow(int node, char c) {
    int next = next(node, c);
    if (next != 0) {
      return next;
    }
    int made = nodes++;
    if (node == 0) {
      first[c] = made;
    } else {
      put((long) node << 16 | c, made);
    }
    return made;
  }

  int nodes() {
    return nodes;
  }

  private void put(long key, int target) {
    if (++size * 3 > keys.length) {
      rehash();
    }
    int slot = slot(key);
    while (keys[slot] != EMPTY) {
      slot = slot + 1 & keys.length - 1;
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private void rehash() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[oldKeys.length * 2];
    targets = new int[keys.length];
    Arrays.fill(keys, EMPTY);
    size = 1;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != EMPTY) {
        put(oldKeys[i], oldTargets[i]);
      }
    }
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & keys.length - 1;
  }
}
