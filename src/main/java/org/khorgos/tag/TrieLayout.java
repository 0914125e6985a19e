package org.khorgos.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lays a builder's nodes out, each before its children. */
final class TrieLayout {

  /**
   * A node with more below it is wide: a builder's node comes to 12 characters at most, so that
   * what is below a node that is not wide ends within 65,535 of it.
   */
  private static final int MOST_BELOW = 5_000;

  private final TrieBuilder builder;
  private final TrieBuilder.Edges edges;
  private final int[] below;
  private char[] data = new char[1 << 12];
  private int end = 1;

  TrieLayout(TrieBuilder builder) {
    this.builder = builder;
    this.edges = builder.edges();
    this.below = below();
  }

  /** Of each node, how many are below it: nodes are numbered after those they hang from. */
  private int[] below() {
    int[] count = new int[builder.nodes()];
    for (int node = count.length - 1; node >= 0; node--) {
      for (int e = edges.from(node); e < edges.to(node); e++) {
        count[node] += 1 + count[edges.target(e)];
      }
    }
    return count;
  }

  /** Fills in the ways from the root; returns the records. */
  char[] run(int[] first) {
    for (int e = edges.from(0); e < edges.to(0); e++) {
      first[edges.letter(e)] = write(edges.target(e));
    }
    return Arrays.copyOf(data, end);
  }

  /** Of each first letter: itself, and the letters that follow it. */
  List<char[]> beginnings() {
    List<char[]> beginnings = new ArrayList<>();
    for (int e = edges.from(0); e < edges.to(0); e++) {
      int node = edges.target(e);
      char[] letters = new char[1 + edges.count(node)];
      letters[0] = edges.letter(e);
      for (int i = 1; i < letters.length; i++) {
        letters[i] = edges.letter(edges.from(node) + i - 1);
      }
      beginnings.add(letters);
    }
    return beginnings;
  }

  private boolean isKept(int node) {
    return edges.count(node) != 1
        || edges.letter(edges.from(node)) <= Trie.INFLECTED
        || builder.value(node) >= 0;
  }

  /** Writes the first node that matters from here on, with the way there as its label. */
  private int write(int from) {
    int record = claim(1);
    int node = from;
    int length = 0;
    while (!isKept(node) && length < Trie.MAX_LABEL) {
      put(claim(1), edges.letter(edges.from(node)));
      node = edges.target(edges.from(node));
      length++;
    }
    int marks = 0;
    for (int e = edges.from(node); e < edges.to(node); e++) {
      marks |= edges.letter(e) == Trie.OPEN ? Trie.HAS_OPEN : 0;
      marks |= edges.letter(e) == Trie.INFLECTED ? Trie.HAS_INFLECTED : 0;
    }
    int flags = marks | (builder.value(node) >= 0 ? Trie.HAS_END : 0);
    int letters = edges.count(node) - Integer.bitCount(marks);
    int wide = below[node] > MOST_BELOW ? 1 : 0;
    int header =
        table(letters) << Trie.TABLE_BIT | length << Trie.LABEL_BIT | wide << Trie.WIDE_BIT | flags;
    put(record, header);
    if ((flags & Trie.HAS_END) != 0) {
      put(claim(1), builder.value(node));
    }
    children(record, node, letters, Integer.bitCount(marks));
    return record;
  }

  private static int table(int letters) {
    return letters <= Trie.MOST_IN_LIST
        ? letters
        : Trie.MOST_IN_LIST + Integer.numberOfTrailingZeros(Integer.highestOneBit(letters) * 2);
  }

  private void children(int record, int node, int letters, int marks) {
    int width = Trie.width(data[record]);
    int size = letters <= Trie.MOST_IN_LIST ? letters : Integer.highestOneBit(letters) * 2;
    int way = claim(width * marks);
    int table = claim(size + width * size);
    for (int e = edges.from(node); e < edges.to(node); e++) {
      char letter = edges.letter(e);
      if (letter <= Trie.INFLECTED) {
        way(record, way, edges.target(e));
        way += width;
        continue;
      }
      int slot = letters <= Trie.MOST_IN_LIST ? 0 : Trie.slot(letter, size);
      while (data[table + slot] != 0) {
        slot = slot + 1 < size ? slot + 1 : 0;
      }
      data[table + slot] = letter;
      way(record, table + size + width * slot, edges.target(e));
    }
  }

  private void way(int record, int at, int target) {
    int far = write(target) - record;
    if (Trie.width(data[record]) == 2) {
      put(at, far >>> 16);
      put(at + 1, far & 0xFFFF);
    } else {
      put(at, far);
    }
  }

  private int claim(int length) {
    int at = end;
    end += length;
    if (end > data.length) {
      data = Arrays.copyOf(data, Math.max(end, data.length * 2));
    }
    return at;
  }

  private void put(int at, int value) {
    if (value >>> 16 != 0) {
      throw new IllegalArgumentException("too many things to mean, or forms that begin alike");
    }
    data[at] = (char) value;
  }
}
