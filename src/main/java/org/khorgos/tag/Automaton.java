package org.khorgos.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.khorgos.ruleset.Cue;
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
  private final Sense[][] senses;

  /** Of each node, bits of the layers in which a form ends; above them of those without ^. */
  private final byte[] layers;

  private final long[] languages;
  private final Trie inflections;
  private final long[] inflectionLanguages;

  private Automaton(Collector collector) {
    this.forms = Trie.of(collector.forms, collector.senses::containsKey);
    this.inflections = Trie.of(collector.inflections, collector.endings::containsKey);
    this.senses = new Sense[forms.nodes() + 1][];
    this.inflectionLanguages = new long[inflections.nodes() + 1];
    this.layers = new byte[forms.nodes() + 1];
    this.languages = new long[forms.nodes() + 1];
    forms.eachNode((number, node) -> set(number, collector.sensesAt(node)));
    inflections.eachNode(
        (number, node) -> inflectionLanguages[number] = collector.endings.getOrDefault(node, 0L));
  }

  /**
   * @param languages by the bit each has in {@link Sense#languages}
   */
  static Automaton of(
      Map<Integer, Ruleset.Language> languages,
      Map<String, Ruleset.Named> entities,
      Map<String, Integer> topics) {
    Collector collector = new Collector();
    languages.forEach((bit, language) -> collector.add(language, 1L << bit, entities, topics));
    return new Automaton(collector);
  }

  private void set(int number, Sense[] here) {
    senses[number] = here;
    for (Sense sense : here == null ? new Sense[0] : here) {
      int layer = 1 << sense.kind().layer();
      layers[number] |= (byte) (sense.capital() ? layer : layer | layer << Kind.LAYERS);
      languages[number] |= sense.languages();
    }
  }

  Trie forms() {
    return forms;
  }

  /** What ends at a node of {@link #forms}. */
  Sense[] senses(int step) {
    return senses[forms.node(step)];
  }

  /**
   * The layers in which a form ends at a node, as bits.
   *
   * @param capital whether the text has a capital, which some forms want
   */
  int layers(int step, boolean capital) {
    int all = layers[forms.node(step)];
    return capital ? all & (1 << Kind.LAYERS) - 1 : all >>> Kind.LAYERS & (1 << Kind.LAYERS) - 1;
  }

  /** The languages of the forms that end at a node, as bits. */
  long languages(int step) {
    return languages[forms.node(step)];
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
