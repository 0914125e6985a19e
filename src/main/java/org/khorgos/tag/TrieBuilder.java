package org.khorgos.tag;

import java.util.Arrays;

/** A trie while forms are added: edges in one open-addressed table. Node 0 is the root. */
final class TrieBuilder {

  private static final long EMPTY = -1;

  private long[] keys = new long[1 << 12];
  private int[] targets = new int[1 << 12];
  private int size;
  private int nodes = 1;

  TrieBuilder() {
    Arrays.fill(keys, EMPTY);
  }

  /** The node an edge leads to, made where there is none. */
  int grow(int node, char c) {
    long key = (long) node << 16 | c;
    int slot = slot(key);
    while (keys[slot] != EMPTY) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      slot = slot + 1 & keys.length - 1;
    }
    int made = nodes++;
    put(key, made);
    return made;
  }

  int nodes() {
    return nodes;
  }

  int edges() {
    return size;
  }

  /** All edges by node and character, each key a node shifted left by 16 and a character. */
  void edges(long[] sortedKeys, int[] targetsByKey) {
    int n = 0;
    for (long key : keys) {
      if (key != EMPTY) {
        sortedKeys[n++] = key;
      }
    }
    Arrays.sort(sortedKeys);
    for (int i = 0; i < n; i++) {
      int slot = slot(sortedKeys[i]);
      while (keys[slot] != sortedKeys[i]) {
        slot = slot + 1 & keys.length - 1;
      }
      targetsByKey[i] = targets[slot];
    }
  }

  private void put(long key, int target) {
    if (++size * 2 > keys.length) {
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
    return (int) (key * 0x9E3779B97F4A7C15L >>> 40) & keys.length - 1;
  }
}
