package org.khorgos.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.khorgos.ruleset.Cue;
import org.khorgos.ruleset.Ruleset;

/**
 * All forms of all languages in one automaton. Built once, then read by any number of threads.
 *
 * <p>A form is a path of folded characters. Where a word of it may go on there is an edge {@link
 * Trie#OPEN} or {@link Trie#INFLECTED} to the rest of the form, so that {@code министр~ иностранных
 * дел} is one path. The language of an inflected form says which endings it may take.
 */
final class Lexicon {

  /** What {@code *} stands for at most, in letters. */
  static final int MAX_OPEN = 8;

  private final List<Ruleset.Language> languages;
  private final Trie forms;
  private final Sense[][] senses;
  private final Trie inflections;
  private final long[] inflectionLanguages;

  private Lexicon(List<Ruleset.Language> languages, Collector collector) {
    this.languages = languages;
    this.forms = Trie.of(collector.forms, collector.senses::containsKey);
    this.inflections = Trie.of(collector.inflections, collector.endings::containsKey);
    this.senses = new Sense[forms.nodes() + 1][];
    this.inflectionLanguages = new long[inflections.nodes() + 1];
    forms.eachNode((number, node) -> senses[number] = collector.sensesAt(node));
    inflections.eachNode(
        (number, node) -> inflectionLanguages[number] = collector.endings.getOrDefault(node, 0L));
  }

  static Lexicon of(Ruleset rules) {
    if (rules.languages().size() > Long.SIZE) {
      throw new IllegalArgumentException("at most 64 language files");
    }
    Collector collector = new Collector();
    Map<String, Ruleset.Named> entities = new HashMap<>();
    rules.entities().forEach(entity -> entities.put(entity.key(), entity));
    Map<String, Integer> topics = new HashMap<>();
    rules.topics().forEach(topic -> topics.put(topic.code(), topics.size()));
    for (int i = 0; i < rules.languages().size(); i++) {
      collector.add(rules.languages().get(i), 1L << i, entities, topics);
    }
    return new Lexicon(rules.languages(), collector);
  }

  Trie forms() {
    return forms;
  }

  /** What ends at a node of {@link #forms}. */
  Sense[] senses(int step) {
    return senses[forms.node(step)];
  }

  /** The languages in which the rest of a word, up to {@code end}, is an inflection; as bits. */
  long inflection(Folded text, int from, int end) {
    if (from == end) {
      return -1;
    }
    int step = inflections.first(text.at(from));
    int at = from + 1;
    while (step != 0) {
      if ((step & Trie.HAS_LABEL) != 0) {
        at = inflections.label(step, text, at);
      }
      if (at < 0 || at > end) {
        return 0;
      }
      if (at == end) {
        return inflectionLanguages[inflections.node(step)];
      }
      step = inflections.next(step, text.at(at++));
    }
    return 0;
  }

  /** The language files that hold for a text, as bits. */
  long holdingFor(String tag) {
    long bits = 0;
    for (int i = 0; i < languages.size(); i++) {
      bits |= languages.get(i).holdsFor(tag) ? 1L << i : 0;
    }
    return bits;
  }

  @Override
  public String toString() {
    return "Lexicon of " + forms.nodes() + " nodes";
  }

  /** Forms while they are collected. */
  private static final class Collector {

    private final TrieBuilder forms = new TrieBuilder();
    private final Map<Integer, List<Sense>> senses = new HashMap<>();
    private final TrieBuilder inflections = new TrieBuilder();
    private final Map<Integer, Long> endings = new HashMap<>();

    private Sense[] sensesAt(int node) {
      List<Sense> here = senses.get(node);
      return here == null ? null : here.toArray(new Sense[0]);
    }

    void add(
        Ruleset.Language language,
        long bit,
        Map<String, Ruleset.Named> entities,
        Map<String, Integer> topics) {
      for (String ending : language.inflections()) {
        inflection(ending, bit);
      }
      each(
          language.names(), bit, key -> form -> sense(Kind.NAME, bit, form, entities.get(key), -1));
      each(
          language.topics(),
          bit,
          key -> form -> sense(Kind.TOPIC, bit, form, null, topics.get(key)));
      each(
          language.hints(), bit, key -> form -> sense(Kind.HINT, bit, form, null, topics.get(key)));
      each(language.words(), bit, key -> form -> sense(kind(key), bit, form, null, -1));
      each(
          language.scales(),
          bit,
          key -> form -> new Sense(Kind.SCALE, bit, isCapital(form), null, -1, key, null));
      each(
          language.currencies(),
          bit,
          key -> form -> new Sense(Kind.CURRENCY, bit, isCapital(form), null, -1, null, key));
    }

    private static Kind kind(Cue cue) {
      return cue == Cue.TRAPS ? Kind.TRAP : Kind.valueOf(cue.name());
    }

    private static boolean isCapital(String form) {
      return form.startsWith("^");
    }

    private static Sense sense(Kind kind, long bit, String form, Ruleset.Named name, int topic) {
      return new Sense(kind, bit, isCapital(form), name, topic, null, null);
    }

    private <K> void each(
        Map<K, List<String>> lists, long bit, Function<K, Function<String, Sense>> sense) {
      lists.forEach((key, forms) -> forms.forEach(form -> add(form, sense.apply(key).apply(form))));
    }

    private void add(String form, Sense sense) {
      char[] path = path(isCapital(form) ? form.substring(1) : form);
      int node = 0;
      for (char c : path) {
        node = forms.grow(node, c);
      }
      List<Sense> here = senses.computeIfAbsent(node, n -> new ArrayList<>(1));
      if (!here.contains(sense)) {
        here.add(sense);
      }
    }

    /** Folded, with the marks of an open or inflected word turned into edges. */
    private static char[] path(String form) {
      Folded folded = Folded.of(form.replace('*', Trie.OPEN).replace('~', Trie.INFLECTED));
      char[] path = new char[folded.length()];
      for (int i = 0; i < path.length; i++) {
        path[i] = folded.at(i);
      }
      return path;
    }

    private void inflection(String ending, long bit) {
      int node = 0;
      Folded folded = Folded.of(ending);
      for (int i = 0; i < folded.length(); i++) {
        node = inflections.grow(node, folded.at(i));
      }
      endings.merge(node, bit, (a, b) -> a | b);
    }
  }
}
