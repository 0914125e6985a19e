package org.khorgos.tag;

import java.util.Arrays;

/**
 * A trie while forms are added: edges in one open-addressed table, and a value at each node where a
 * form ends. Node 0 is the root.
 */
final class TrieBuilder {

  private static final long EMPTY = -1;
  private static final int NONE = -1;

  private long[] keys = new long[1 << 12];
  private int[] targets = new int[1 << 12];
  private int[] values = new int[1 << 12];
  private int size;
  private int nodes = 1;

  TrieBuilder() {
    Arrays.fill(keys, EMPTY);
    Arrays.fill(values, NONE);
  }

  /** The node at the end of a path, made where there is none. */
  int grow(char[] path) {
    int node = 0;
    for (char c : path) {
      node = grow(node, c);
    }
    return node;
  }

  int nodes() {
    return nodes;
  }

  /** The value at a node, or -1. */
  int value(int node) {
    return values[node];
  }

  void value(int node, int value) {
    values[node] = value;
  }

  /** The node an edge leads to, made where there is none. */
  private int grow(int node, char c) {
    long key = (long) node << 16 | c;
    int slot = slot(key);
    while (keys[slot] != EMPTY) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      slot = slot + 1 & keys.length - 1;
    }
    int made = nodes++;
    if (nodes > values.length) {
      values = Arrays.copyOf(values, values.length * 2);
      Arrays.fill(values, made, values.length, NONE);
    }
    put(key, made);
    return made;
  }

  /** All edges, those of a node together and in the order of their characters. */
  Edges edges() {
    long[] sorted = new long[size];
    int[] targetsByKey = new int[size];
    int n = 0;
    for (long key : keys) {
      if (key != EMPTY) {
        sorted[n++] = key;
      }
    }
    Arrays.sort(sorted);
    for (int i = 0; i < n; i++) {
      int slot = slot(sorted[i]);
      while (keys[slot] != sorted[i]) {
        slot = slot + 1 & keys.length - 1;
      }
      targetsByKey[i] = targets[slot];
    }
    int[] from = new int[nodes + 1];
    for (long key : sorted) {
      from[(int) (key >>> 16) + 1]++;
    }
    for (int i = 0; i < nodes; i++) {
      from[i + 1] += from[i];
    }
    return new Edges(sorted, targetsByKey, from);
  }

  /**
   * The edges by their numbers.
   *
   * @param keys each the node it comes from, shifted left by 16, and its character
   * @param froms of each node, the number of its first edge; one more at the end
   */
  record Edges(long[] keys, int[] targets, int[] froms) {

    int from(int node) {
      return froms[node];
    }

    /** Exclusive. */
    int to(int node) {
      return froms[node + 1];
    }

    int count(int node) {
      return froms[node + 1] - froms[node];
    }

    char letter(int edge) {
      return (char) keys[edge];
    }

    int target(int edge) {
      return targets[edge];
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
