package org.khorgos.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.khorgos.ruleset.Ruleset;

/**
 * All forms of a ruleset in one trie over folded characters.
 *
 * <p>A form that ends in {@code *} is a stem: up to {@link #MAX_SUFFIX} more letters may follow,
 * also inside a form. A form that begins with a capital wants one in the text. Forms in Han
 * characters have no boundaries.
 */
final class Lexicon {

  static final int MAX_SUFFIX = 8;

  /** What a form means. */
  enum Kind {
    NAME,
    TOPIC,
    CUE,
    ANAPHORA,
    OTHER,
    TRAP
  }

  /**
   * @param name only for NAME
   * @param topic only for TOPIC
   */
  record Sense(
      Kind kind, Ruleset.Name name, Ruleset.TopicRule topic, boolean stem, boolean capital) {}

  /** A node; the senses of forms that end here. */
  static final class Node {
    final Map<Character, Node> next = new HashMap<>();
    final List<Sense> senses = new ArrayList<>(1);
  }

  final Node root = new Node();

  Lexicon(Ruleset rules) {
    for (Ruleset.Name name : rules.names()) {
      name.forms().forEach(form -> add(form, Kind.NAME, name, null));
    }
    for (Ruleset.TopicRule topic : rules.topics()) {
      topic.forms().forEach(form -> add(form, Kind.TOPIC, null, topic));
    }
    rules.cues().forEach(form -> add(form, Kind.CUE, null, null));
    rules.anaphora().forEach(form -> add(form, Kind.ANAPHORA, null, null));
    rules.others().forEach(form -> add(form, Kind.OTHER, null, null));
    rules.traps().forEach(form -> add(form, Kind.TRAP, null, null));
  }

  private void add(String form, Kind kind, Ruleset.Name name, Ruleset.TopicRule topic) {
    boolean stem = form.endsWith("*");
    String word = stem ? form.substring(0, form.length() - 1) : form;
    Node node = root;
    for (char c : Fold.text(word)) {
      node = node.next.computeIfAbsent(c, key -> new Node());
    }
    boolean capital = Character.isUpperCase(word.charAt(0));
    node.senses.add(new Sense(kind, name, topic, stem, capital));
  }
}
