package org.khorgos.tag;

import java.util.Arrays;

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

  /** A form ends at the node. */
  static final int HAS_END = 1;

  static final int HAS_OPEN = 2;
  static final int HAS_INFLECTED = 4;
  private static final int FLAGS = 7;
  private static final int WIDE_BIT = 3;
  private static final int LABEL_BIT = 4;
  private static final int MAX_LABEL = 15;
  private static final int TABLE_BIT = 8;
  private static final int MOST_IN_LIST = 3;

  private final int[] first = new int[0x10000];
  private final Beginnings beginnings = new Beginnings();
  private final char[] data;

  private Trie(Layout layout) {
    this.data = layout.run(first, beginnings);
  }

  /**
   * @throws IllegalArgumentException where a value is above 65,535
   */
  static Trie of(TrieBuilder builder) {
    return new Trie(new Layout(builder));
  }

  /** The node a character leads to from the root. */
  int first(char c) {
    return first[c];
  }

  /**
   * The node the character at a place leads to; 0 as well where no form begins as the text does.
   */
  int first(Folded text, int at) {
    int node = first[text.at(at)];
    return node != 0 && beginnings.mayBegin(text, at) ? node : 0;
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

  private static int width(char header) {
    return 1 + (header >>> WIDE_BIT & 1);
  }

  /** Letters that follow each other, as those of an alphabet and of Unicode's Han do, spread. */
  private static int slot(char c, int size) {
    return c * 0x9E3779B1 >>> 16 & size - 1;
  }

  /** Lays a builder's nodes out, each before its children. */
  private static final class Layout {

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

    Layout(TrieBuilder builder) {
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
    char[] run(int[] first, Beginnings beginnings) {
      for (int e = edges.from(0); e < edges.to(0); e++) {
        first[edges.letter(e)] = write(edges.target(e));
        begin(beginnings, edges.target(e), edges.letter(e), '\0');
      }
      return Arrays.copyOf(data, end);
    }

    /** Notes the ways from a node that is one letter or two from the root. */
    private void begin(Beginnings beginnings, int node, char one, char two) {
      boolean whole = builder.value(node) >= 0;
      for (int e = edges.from(node); e < edges.to(node); e++) {
        char next = edges.letter(e);
        whole |= next <= INFLECTED;
        if (next > INFLECTED && two == 0) {
          begin(beginnings, edges.target(e), one, next);
        } else if (next > INFLECTED) {
          beginnings.add(one, two, next);
        }
      }
      if (whole) {
        beginnings.addWhole(one, two);
      }
    }

    private boolean isKept(int node) {
      return edges.count(node) != 1
          || edges.letter(edges.from(node)) <= INFLECTED
          || builder.value(node) >= 0;
    }

    /** Writes the first node that matters from here on, with the way there as its label. */
    private int write(int from) {
      int record = claim(1);
      int node = from;
      int length = 0;
      while (!isKept(node) && length < MAX_LABEL) {
        put(claim(1), edges.letter(edges.from(node)));
        node = edges.target(edges.from(node));
        length++;
      }
      int marks = 0;
      for (int e = edges.from(node); e < edges.to(node); e++) {
        marks |= edges.letter(e) == OPEN ? HAS_OPEN : 0;
        marks |= edges.letter(e) == INFLECTED ? HAS_INFLECTED : 0;
      }
      int flags = marks | (builder.value(node) >= 0 ? HAS_END : 0);
      int letters = edges.count(node) - Integer.bitCount(marks);
      int wide = below[node] > MOST_BELOW ? 1 : 0;
      int header = table(letters) << TABLE_BIT | length << LABEL_BIT | wide << WIDE_BIT | flags;
      put(record, header);
      if ((flags & HAS_END) != 0) {
        put(claim(1), builder.value(node));
      }
      children(record, node, letters, Integer.bitCount(marks));
      return record;
    }

    private static int table(int letters) {
      return letters <= MOST_IN_LIST
          ? letters
          : MOST_IN_LIST + Integer.numberOfTrailingZeros(Integer.highestOneBit(letters) * 2);
    }

    private void children(int record, int node, int letters, int marks) {
      int width = width(data[record]);
      int size = letters <= MOST_IN_LIST ? letters : Integer.highestOneBit(letters) * 2;
      int way = claim(width * marks);
      int table = claim(size + width * size);
      for (int e = edges.from(node); e < edges.to(node); e++) {
        char letter = edges.letter(e);
        if (letter <= INFLECTED) {
          way(record, way, edges.target(e));
          way += width;
          continue;
        }
        int slot = letters <= MOST_IN_LIST ? 0 : slot(letter, size);
        while (data[table + slot] != 0) {
          slot = slot + 1 < size ? slot + 1 : 0;
        }
        data[table + slot] = letter;
        way(record, table + size + width * slot, edges.target(e));
      }
    }

    private void way(int record, int at, int target) {
      int far = write(target) - record;
      if (width(data[record]) == 2) {
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
}
