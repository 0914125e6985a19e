package org.khorgos.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.khorgos.ruleset.Cue;
import org.khorgos.ruleset.Ruleset;

/**
 * Collects the forms of languages into tries. Forms that mean the same share one entry: there are
 * far fewer things to mean than forms.
 */
final class Collector {

  private final Map<String, Ruleset.Named> entities;
  private final Map<String, Integer> topics;
  private final TrieBuilder forms = new TrieBuilder();
  private final TrieBuilder inflections = new TrieBuilder();
  private final List<Long> inflectionLanguages = new ArrayList<>();
  private final List<Sense> senses = new ArrayList<>();

  /** Of each entry, the numbers of its senses; and the way back. */
  private final List<List<Integer>> entries = new ArrayList<>();

  private final Map<List<Integer>, Integer> numbers = new HashMap<>();

  /**
   * @param topics the number of each
   */
  Collector(Map<String, Ruleset.Named> entities, Map<String, Integer> topics) {
    this.entities = entities;
    this.topics = topics;
  }

  /** Each node where a form ends has the number of its entry for a value. */
  TrieBuilder forms() {
    return forms;
  }

  List<List<Sense>> entries() {
    return entries.stream().map(entry -> entry.stream().map(senses::get).toList()).toList();
  }

  /** Each node where an inflection ends has a number in {@link #inflectionLanguages}. */
  TrieBuilder inflections() {
    return inflections;
  }

  List<Long> inflectionLanguages() {
    return inflectionLanguages;
  }

  /**
   * @param bit the language's in {@link Sense#languages}
   */
  void add(Ruleset.Language language, long bit) {
    language.inflections().forEach(inflection -> inflection(inflection, bit));
    each(language.names(), (key, capital) -> sense(Kind.NAME, bit, capital, entities.get(key), -1));
    each(
        language.topics(),
        (key, capital) -> sense(Kind.TOPIC, bit, capital, null, topics.get(key)));
    each(language.hints(), (key, capital) -> sense(Kind.HINT, bit, capital, null, topics.get(key)));
    each(language.words(), (key, capital) -> sense(kind(key), bit, capital, null, -1));
    each(
        language.scales(),
        (key, capital) -> new Sense(Kind.SCALE, bit, capital, null, -1, key, null));
    each(
        language.currencies(),
        (key, capital) -> new Sense(Kind.CURRENCY, bit, capital, null, -1, null, key));
  }

  private static Kind kind(Cue cue) {
    return cue == Cue.TRAPS ? Kind.TRAP : Kind.valueOf(cue.name());
  }

  private static Sense sense(Kind kind, long bit, boolean capital, Ruleset.Named name, int topic) {
    return new Sense(kind, bit, capital, name, topic, null, null);
  }

  private <K> void each(Map<K, List<String>> lists, BiFunction<K, Boolean, Sense> sense) {
    lists.forEach(
        (key, list) -> {
          int any = number(sense.apply(key, false));
          int capital = number(sense.apply(key, true));
          for (String form : list) {
            if (form.startsWith("^")) {
              add(form.substring(1), capital);
            } else {
              add(form, any);
            }
          }
        });
  }

  private int number(Sense sense) {
    senses.add(sense);
    return senses.size() - 1;
  }

  private void add(String form, int sense) {
    int node = forms.grow(folded(form.replace('*', Trie.OPEN).replace('~', Trie.INFLECTED)));
    List<Integer> entry = new ArrayList<>(2);
    if (forms.value(node) >= 0) {
      entry.addAll(entries.get(forms.value(node)));
    }
    if (!entry.contains(sense)) {
      entry.add(sense);
      forms.value(node, entry(entry));
    }
  }

  private int entry(List<Integer> entry) {
    return numbers.computeIfAbsent(
        entry,
        e -> {
          entries.add(e);
          return entries.size() - 1;
        });
  }

  private void inflection(String inflection, long bit) {
    int node = inflections.grow(folded(inflection));
    if (inflections.value(node) < 0) {
      inflections.value(node, inflectionLanguages.size());
      inflectionLanguages.add(0L);
    }
    int number = inflections.value(node);
    inflectionLanguages.set(number, inflectionLanguages.get(number) | bit);
  }

  private static char[] folded(String form) {
    Folded folded = Folded.of(form);
    char[] path = new char[folded.length()];
    for (int i = 0; i < path.length; i++) {
      path[i] = folded.at(i);
    }
    return path;
  }
}
