package org.khorgos.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.khorgos.ruleset.Ruleset;

/**
 * The forms of a ruleset, compiled for each language when a text of it comes for the first time:
 * the automaton of one language stays in the processor's cache, that of all does not. A text whose
 * language is unknown is read with all forms of all languages.
 */
final class Lexicon {

  private final Ruleset rules;
  private final Map<String, Ruleset.Named> entities = new HashMap<>();
  private final Map<String, Integer> topics = new HashMap<>();
  private final Map<List<Integer>, Automaton> automata = new ConcurrentHashMap<>();
  private final Map<String, Automaton> byTag = new ConcurrentHashMap<>();

  private Lexicon(Ruleset rules) {
    this.rules = rules;
    rules.entities().forEach(entity -> entities.put(entity.key(), entity));
    rules.topics().forEach(topic -> topics.put(topic.code(), topics.size()));
  }

  /**
   * @throws IllegalArgumentException where there are more language files than bits
   */
  static Lexicon of(Ruleset rules) {
    if (rules.languages().size() > Long.SIZE) {
      throw new IllegalArgumentException("at most 64 language files");
    }
    return new Lexicon(rules);
  }

  /** The automaton for texts of a language. */
  Automaton automaton(String tag) {
    return byTag.computeIfAbsent(tag, this::compile);
  }

  /** The languages of the texts so far. */
  Set<String> met() {
    return Set.copyOf(byTag.keySet());
  }

  private Automaton compile(String tag) {
    Map<Integer, Ruleset.Language> holding = new TreeMap<>();
    for (int i = 0; i < rules.languages().size(); i++) {
      if (rules.languages().get(i).holdsFor(tag)) {
        holding.put(i, rules.languages().get(i));
      }
    }
    return automata.computeIfAbsent(
        List.copyOf(holding.keySet()), bits -> Automaton.of(holding, entities, topics));
  }
}
