package org.khorgos.tag;

import java.util.function.BiConsumer;
import java.util.function.IntPredicate;

/**
 * A trie of forms, laid out to be walked: nodes with one way on are folded into the label of the
 * edge to the next that matters, and an edge with its target is one number in an open-addressed
 * table, so that a step costs one cache line however many forms there are.
 *
 * <p>A step is a node shifted left by four, with what there is to do at it in the low bits; 0 is no
 * step.
 */
final class Trie {

  /** The edge behind a word that may go on with any letters. */
  static final char OPEN = '\u0001';

  /** The edge behind a word that may take an inflection of its language. */
  static final char INFLECTED = '\u0002';

  /** The step has a label: {@link #label} first. */
  static final int HAS_LABEL = 1;

  /** A form ends at the node. */
  static final int HAS_END = 2;

  static final int HAS_OPEN = 4;
  static final int HAS_INFLECTED = 8;
  static final int BITS = 4;

  /** Bits of a node in the table; with 16 for the character and 26 for the step they make 64. */
  private static final int NODE_BITS = 22;

  private static final int STEP_BITS = NODE_BITS + BITS;

  private final int[] first = new int[0x10000];
  private final long[] table;
  private final int[] labelAt;
  private final char[] labels;
  private final int[] open;
  private final int[] inflected;
  private final int[] origin;
  private int nodes;

  private Trie(int most, int edges, int labelLength) {
    this.table = new long[Integer.highestOneBit(Math.max(16, edges) * 4 - 1)];
    this.labelAt = new int[most];
    this.labels = new char[labelLength];
    this.open = new int[most];
    this.inflected = new int[most];
    this.origin = new int[most];
  }

  int node(int step) {
    return step >>> BITS;
  }

  /** Each node with the node of the builder it was, by which its maker knows what ends there. */
  void eachNode(BiConsumer<Integer, Integer> numberAndOrigin) {
    for (int number = 1; number < nodes; number++) {
      numberAndOrigin.accept(number, origin[number]);
    }
  }

  int nodes() {
    return nodes;
  }

  /** From the root. */
  int first(char c) {
    return first[c];
  }

  int next(int step, char c) {
    long key = (long) (step >>> BITS) << 16 | c;
    int slot = slot(key);
    long entry = table[slot];
    while (entry != 0) {
      if (entry >>> STEP_BITS == key) {
        return (int) (entry & (1L << STEP_BITS) - 1);
      }
      slot = slot + 1 & table.length - 1;
      entry = table[slot];
    }
    return 0;
  }

  int open(int step) {
    return open[step >>> BITS];
  }

  int inflected(int step) {
    return inflected[step >>> BITS];
  }

  /**
   * Follows the label of a step.
   *
   * @return where it ends in the text, or -1 where the text goes another way
   */
  int label(int step, Folded text, int from) {
    int at = labelAt[step >>> BITS];
    int length = labels[at++];
    if (from + length > text.length()) {
      return -1;
    }
    for (int i = 0; i < length; i++) {
      if (labels[at + i] != text.at(from + i)) {
        return -1;
      }
    }
    return from + length;
  }

  private int slot(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> 40) & table.length - 1;
  }

  /**
   * @param ends true for the nodes of the builder where a form ends
   * @throws IllegalArgumentException where there are more nodes than the table has bits for
   */
  static Trie of(TrieBuilder builder, IntPredicate ends) {
    return new Layout(builder, ends).trie();
  }

  /** Lays a builder's nodes out. */
  private static final class Layout {

    private final long[] keys;
    private final int[] targets;
    private final int[] from;
    private final IntPredicate ends;
    private final Trie trie;
    private int labelEnd;

    Layout(TrieBuilder builder, IntPredicate ends) {
      this.keys = new long[builder.edges()];
      this.targets = new int[builder.edges()];
      this.ends = ends;
      builder.edges(keys, targets);
      this.from = new int[builder.nodes() + 1];
      for (long key : keys) {
        from[(int) (key >>> 16) + 1]++;
      }
      for (int i = 0; i < builder.nodes(); i++) {
        from[i + 1] += from[i];
      }
      int kept = 1;
      int keptEdges = 0;
      int labelLength = 1;
      for (int node = 1; node < builder.nodes(); node++) {
        if (isKept(node)) {
          kept++;
          keptEdges += children(node);
        } else {
          labelLength += 2;
        }
      }
      if (kept + 1 >= 1 << NODE_BITS) {
        throw new IllegalArgumentException("too many forms: " + kept + " nodes");
      }
      this.trie = new Trie(kept + 1, keptEdges, labelLength + kept);
      trie.nodes = 1;
    }

    Trie trie() {
      for (int e = from[0]; e < from[1]; e++) {
        trie.first[(char) keys[e]] = step(targets[e]);
      }
      return trie;
    }

    private int children(int node) {
      return from[node + 1] - from[node];
    }

    private boolean isKept(int node) {
      return children(node) != 1 || (char) keys[from[node]] <= INFLECTED || ends.test(node);
    }

    /** The step to the first node that matters, with the way there as its label. */
    private int step(int target) {
      int node = target;
      int labelStart = labelEnd;
      while (!isKept(node)) {
        if (labelEnd == labelStart) {
          labelEnd++;
        }
        trie.labels[labelEnd++] = (char) keys[from[node]];
        node = targets[from[node]];
      }
      int number = trie.nodes++;
      int step = number << BITS;
      if (labelEnd > labelStart) {
        trie.labels[labelStart] = (char) (labelEnd - labelStart - 1);
        trie.labelAt[number] = labelStart;
        step |= HAS_LABEL;
      }
      trie.origin[number] = node;
      step |= ends.test(node) ? HAS_END : 0;
      for (int e = from[node]; e < from[node + 1]; e++) {
        step |= (char) keys[e] == OPEN ? HAS_OPEN : (char) keys[e] == INFLECTED ? HAS_INFLECTED : 0;
      }
      for (int e = from[node]; e < from[node + 1]; e++) {
        edge(number, (char) keys[e], step(targets[e]));
      }
      return step;
    }

    private void edge(int number, char c, int step) {
      if (c == OPEN) {
        trie.open[number] = step;
      } else if (c == INFLECTED) {
        trie.inflected[number] = step;
      } else {
        long key = (long) number << 16 | c;
        int slot = trie.slot(key);
        while (trie.table[slot] != 0) {
          slot = slot + 1 & trie.table.length - 1;
        }
        trie.table[slot] = key << STEP_BITS | step;
      }
    }
  }
}
