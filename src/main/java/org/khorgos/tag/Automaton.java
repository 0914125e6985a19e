package org.khorgos.tag;

import java.util.Map;

import org.khorgos.ruleset.Ruleset;

/**
 * All names, cues and traps of the languages that hold for a text. Built once, then read by any
 * number of threads.
 *
 * <p>A form is a path of folded characters. Where a word of it may go on there is an edge {@link
 * Trie#OPEN} or {@link Trie#INFLECTED} to the rest of the form, so that {@code министр~ иностранных
 * дел} is one path. The language of an inflected form says which endings it may take.
 */
final class Automaton {

  /** What {@code *} stands for at most, in letters. */
  static final int MAX_OPEN = 8;

  private final Trie forms;
  private final Entry[] entries;
  private final Trie inflections;
  private final long[] inflectionLanguages;

  private Automaton(Collector collector) {
    this.forms = Trie.of(collector.forms());
    this.entries = collector.entries().stream().map(Entry::of).toArray(Entry[]::new);
    this.inflections = Trie.of(collector.inflections());
    this.inflectionLanguages =
        collector.inflectionLanguages().stream().mapToLong(Long::longValue).toArray();
  }

  /**
   * @param languages by the bit each has in {@link Sense#languages}
   */
  static Automaton of(
      Map<Integer, Ruleset.Language> languages,
      Map<String, Ruleset.Named> entities,
      Map<String, Integer> topics) {
    Collector collector = new Collector(entities, topics);
    languages.forEach((bit, language) -> collector.add(language, 1L << bit));
    return new Automaton(collector);
  }

  Trie forms() {
    return forms;
  }

  /** What ends at a node of {@link #forms}. */
  Entry entry(int node) {
    return entries[forms.end(node)];
  }

  /** The languages in which the rest of a word, up to {@code end}, is an inflection; as bits. */
  long inflection(Folded text, int from, int end) {
    if (from == end) {
      return -1;
    }
    int node = inflections.first(text.at(from));
    int at = from + 1;
    if (node == Trie.BY_PAIR) {
      node = at < end ? inflections.second(text.at(from), text.at(at++), text.at(at)) : 0;
    }
    while (node != 0) {
      at = inflections.label(node, text, at);
      if (at < 0 || at > end) {
        return 0;
      }
      if (at == end) {
        boolean ends = (inflections.flags(node) & Trie.HAS_END) != 0;
        return ends ? inflectionLanguages[inflections.end(node)] : 0;
      }
      node = inflections.next(node, text.at(at++));
    }
    return 0;
  }
}
