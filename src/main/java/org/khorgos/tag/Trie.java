package org.khorgos.tag;

import java.util.ArrayList;
import java.util.List;

/**
 * A trie of forms, laid out to be walked: a node with one way on is a letter of the label of the
 * next node that matters, and a node with all there is to know of it is one short record, followed
 * by its children. A walk costs as many cache lines as it reads; records that lie together share
 * them.
 *
 * <p>A node is the place of its record, 0 is none. A record is, in characters:
 *
 * <pre>
 * header: table (8 bits) | length of the label (4) | wide (1) | inflected, open, end (3)
 * the label | [value of the end] | [to open] [to inflected] | letters | a way for each letter
 * </pre>
 *
 * <p>A way is how far the child is behind the node, in two characters where the node is wide, else
 * in one. Up to {@link #MOST_IN_LIST} letters are a list; more are an open-addressed table of two
 * to the power of {@code table - MOST_IN_LIST} slots, at least one of which is empty.
 */
final class Trie {

  /** The edge behind a word that may go on with any letters. */
  static final char OPEN = '\u0001';

  /** The edge behind a word that may take an inflection of its language. */
  static final char INFLECTED = '\u0002';

  /** No node: nothing ends behind the first character, and the second says where to go. */
  static final int BY_PAIR = -1;

  /** A form ends at the node. */
  static final int HAS_END = 1;

  static final int HAS_OPEN = 2;
  static final int HAS_INFLECTED = 4;
  private static final int FLAGS = 7;
  static final int WIDE_BIT = 3;
  static final int LABEL_BIT = 4;
  static final int MAX_LABEL = 15;
  static final int TABLE_BIT = 8;
  static final int MOST_IN_LIST = 3;

  private final int[] first = new int[0x10000];
  private final char[] data;
  private final TriePairs pairs;

  private Trie(TrieLayout layout) {
    this.data = layout.run(first);
    List<int[]> found = new ArrayList<>();
    for (char[] letters : layout.beginnings()) {
      if (isBare(first[letters[0]])) {
        pairs(letters, found);
      }
    }
    this.pairs = TriePairs.of(found);
  }

  /** Nothing is there but letters that lead on: no end, no mark, no label. */
  private boolean isBare(int node) {
    return (data[node] & (FLAGS | MAX_LABEL << LABEL_BIT)) == 0;
  }

  private void pairs(char[] letters, List<int[]> found) {
    char c = letters[0];
    for (int i = 1; i < letters.length; i++) {
      int node = next(first[c], letters[i]);
      found.add(new int[] {TriePairs.key(c, letters[i]), node, followers(node)});
    }
    first[c] = BY_PAIR;
  }

  /** The letters a node goes on with, a bit for each, by its last five bits; all if a form ends. */
  private int followers(int node) {
    if (labelLength(data[node]) > 0) {
      return 1 << data[node + 1];
    }
    if (flags(node) != 0) {
      return -1;
    }
    int table = data[node] >>> TABLE_BIT;
    int size = table > MOST_IN_LIST ? 1 << table - MOST_IN_LIST : table;
    int letters = 0;
    for (int i = 0; i < size; i++) {
      char letter = data[ways(node) + i];
      letters |= letter == 0 ? 0 : 1 << letter;
    }
    return letters;
  }

  /**
   * @throws IllegalArgumentException where a value is above 65,535
   */
  static Trie of(TrieBuilder builder) {
    return new Trie(new TrieLayout(builder));
  }

  /** The node a character leads to from the root, or 0, or {@link #BY_PAIR}. */
  int first(char c) {
    return first[c];
  }

  /**
   * The node that two characters lead to from the root, the first of which is {@link #BY_PAIR}; 0
   * where there is none, or none that goes on with the third.
   */
  int second(char c, char d, char e) {
    return pairs.get(TriePairs.key(c, d), e);
  }

  /**
   * Follows the label of a node.
   *
   * @return where it ends in the text, or -1 where the text goes another way
   */
  int label(int node, Folded text, int from) {
    int length = labelLength(data[node]);
    if (length == 0) {
      return from;
    }
    if (from + length > text.length()) {
      return -1;
    }
    for (int i = 0; i < length; i++) {
      if (data[node + 1 + i] != text.at(from + i)) {
        return -1;
      }
    }
    return from + length;
  }

  /** {@link #HAS_END}, {@link #HAS_OPEN}, {@link #HAS_INFLECTED}. */
  int flags(int node) {
    return data[node] & FLAGS;
  }

  /** The value of a node that {@link #HAS_END}. */
  int end(int node) {
    return data[node + 1 + labelLength(data[node])];
  }

  /** The node behind any letters, of one that {@link #HAS_OPEN}. */
  int open(int node) {
    return child(node, ways(node), data[node]);
  }

  /** The node behind an inflection, of one that {@link #HAS_INFLECTED}. */
  int inflected(int node) {
    char header = data[node];
    int skipped = (header & HAS_OPEN) == 0 ? 0 : width(header);
    return child(node, ways(node) + skipped, header);
  }

  /** The node a character leads to, or 0. */
  int next(int node, char c) {
    char header = data[node];
    int width = width(header);
    int table = header >>> TABLE_BIT;
    int letters = ways(node) + width * Integer.bitCount(header & (HAS_OPEN | HAS_INFLECTED));
    if (table > MOST_IN_LIST) {
      return hashed(node, c, letters, 1 << table - MOST_IN_LIST);
    }
    for (int i = 0; i < table; i++) {
      if (data[letters + i] == c) {
        return child(node, letters + table + width * i, header);
      }
    }
    return 0;
  }

  private int hashed(int node, char c, int letters, int size) {
    for (int slot = slot(c, size); ; slot = slot + 1 & size - 1) {
      char here = data[letters + slot];
      if (here == c) {
        return child(node, letters + size + width(data[node]) * slot, data[node]);
      }
      if (here == 0) {
        return 0;
      }
    }
  }

  private int child(int node, int way, char header) {
    return node + (width(header) == 1 ? data[way] : data[way] << 16 | data[way + 1]);
  }

  /** Where the ways to marks begin. */
  private int ways(int node) {
    return node + 1 + labelLength(data[node]) + (data[node] & HAS_END);
  }

  private static int labelLength(char header) {
    return header >>> LABEL_BIT & MAX_LABEL;
  }

  static int width(char header) {
    return 1 + (header >>> WIDE_BIT & 1);
  }

  /** Letters that follow each other, as those of an alphabet and of Unicode's Han do, spread. */
  static int slot(char c, int size) {
    return c * 0x9E3779B1 >>> 16 & size - 1;
  }
}
