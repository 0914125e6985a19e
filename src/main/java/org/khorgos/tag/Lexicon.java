package org.khorgos.tag;

import java.util.ArrayList;
import java.util.Arrays;
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
 * #OPEN} or {@link #INFLECTED} to the rest of the form, so that {@code министр~ иностранных дел} is
 * one path. The language of an inflected form says which endings it may take.
 */
final class Lexicon {

  /** The edge behind a word that may go on with any letters. */
  static final char OPEN = '\u0001';

  /** The edge behind a word that may take an inflection of its language. */
  static final char INFLECTED = '\u0002';

  /** What {@code *} stands for at most, in letters. */
  static final int MAX_OPEN = 8;

  private final Edges edges = new Edges();
  private final List<List<Sense>> senses = new ArrayList<>();
  private final Edges inflections = new Edges();
  private final Map<Long, Long> endings = new HashMap<>();
  private final List<Ruleset.Language> languages;
  private Sense[][] byNode;
  private long[] inflected = {};

  private Lexicon(List<Ruleset.Language> languages) {
    this.languages = languages;
  }

  static Lexicon of(Ruleset rules) {
    if (rules.languages().size() > Long.SIZE) {
      throw new IllegalArgumentException("at most 64 language files");
    }
    Lexicon lexicon = new Lexicon(rules.languages());
    Map<String, Ruleset.Named> entities = new HashMap<>();
    rules.entities().forEach(entity -> entities.put(entity.key(), entity));
    Map<String, Integer> topics = new HashMap<>();
    rules.topics().forEach(topic -> topics.put(topic.code(), topics.size()));
    for (int i = 0; i < rules.languages().size(); i++) {
      lexicon.add(rules.languages().get(i), 1L << i, entities, topics);
    }
    lexicon.freeze();
    return lexicon;
  }

  private void add(
      Ruleset.Language language,
      long bit,
      Map<String, Ruleset.Named> entities,
      Map<String, Integer> topics) {
    for (String ending : language.inflections()) {
      inflection(ending, bit);
    }
    each(language.names(), bit, key -> form -> sense(Kind.NAME, bit, form, entities.get(key), -1));
    each(
        language.topics(), bit, key -> form -> sense(Kind.TOPIC, bit, form, null, topics.get(key)));
    each(language.hints(), bit, key -> form -> sense(Kind.HINT, bit, form, null, topics.get(key)));
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
      node = edges.grow(node, c);
    }
    while (senses.size() <= node) {
      senses.add(null);
    }
    List<Sense> here = senses.get(node);
    if (here == null) {
      here = new ArrayList<>(1);
      senses.set(node, here);
    }
    if (!here.contains(sense)) {
      here.add(sense);
    }
  }

  /** Folded, with the marks of an open or inflected word turned into edges. */
  private static char[] path(String form) {
    Folded folded = Folded.of(form.replace('*', OPEN).replace('~', INFLECTED));
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
    endings.merge((long) node, bit, (a, b) -> a | b);
  }

  private void freeze() {
    byNode = new Sense[edges.nodes()][];
    for (int i = 0; i < senses.size(); i++) {
      byNode[i] = senses.get(i) == null ? null : senses.get(i).toArray(new Sense[0]);
    }
    inflected = new long[inflections.nodes()];
    endings.forEach((node, bits) -> inflected[node.intValue()] = bits);
    inflected[0] = -1;
    senses.clear();
    endings.clear();
  }

  int next(int node, char c) {
    return edges.next(node, c);
  }

  /**
   * @return null where no form ends
   */
  Sense[] senses(int node) {
    return byNode[node];
  }

  /** The languages in which the rest of a word, up to {@code end}, is an inflection; as bits. */
  long inflection(Folded text, int from, int end) {
    int node = 0;
    for (int i = from; i < end; i++) {
      node = inflections.next(node, text.at(i));
      if (node == 0) {
        return 0;
      }
    }
    return inflected[node];
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
    return "Lexicon of "
        + edges.nodes()
        + " nodes, "
        + Arrays.stream(byNode).filter(s -> s != null).count()
        + " forms";
  }
}
