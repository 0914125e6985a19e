package org.khorgos.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.khorgos.article.Field;

/**
 * Finds the forms of a lexicon in one pass over a text. In each layer the longest form at a place
 * is taken and hides what it covers; a trap hides what it covers in all layers. Time is linear in
 * the text: from one place a walk takes no more steps than the longest form has characters, times
 * the open words in it.
 */
final class Matcher {

  /** A form has no more words that go on. */
  private static final int MAX_DEPTH = 6;

  /** Forms of one layer that may end at one place: with and without an inflection, and so on. */
  private static final int MOST_FORMS = 6;

  private final Automaton automaton;
  private final Trie trie;
  private final Folded text;
  private final Field field;
  private final List<Mention> found = new ArrayList<>();

  private boolean capital;

  /** The layers in which a form ends, as bits; and where the longest does. */
  private int taken;

  private final int[] ends = new int[Kind.LAYERS];

  /** Of each layer, its longest forms, and the languages they may be of. */
  private final Entry[][] entries = new Entry[Kind.LAYERS][MOST_FORMS];

  private final long[][] holding = new long[Kind.LAYERS][MOST_FORMS];
  private final int[] forms = new int[Kind.LAYERS];

  private Matcher(Automaton automaton, Field field, Folded text) {
    this.automaton = automaton;
    this.trie = automaton.forms();
    this.field = field;
    this.text = text;
  }

  /** In the order of the text, by start. */
  static List<Mention> find(Automaton automaton, Field field, Folded text) {
    Matcher matcher = new Matcher(automaton, field, text);
    matcher.run();
    return matcher.found;
  }

  private void run() {
    int[] free = new int[Kind.LAYERS];
    boolean withoutCapitals = text.isWithoutCapitals();
    for (int i = 0; i < text.startCount(); i++) {
      int at = text.start(i);
      int node = trie.first(text.at(at));
      if (node == 0) {
        continue;
      }
      int next = at + 1;
      if (node == Trie.BY_PAIR) {
        node = next < text.length() ? trie.second(text.at(at), text.at(next++), text.at(next)) : 0;
      }
      if (node == 0 || !startsForm(at)) {
        continue;
      }
      capital = text.isCapital(at) || withoutCapitals;
      walk(node, next, 0);
      if (taken != 0) {
        found(at, free);
      }
    }
  }

  private void found(int at, int[] free) {
    for (int layer = 0; layer < Kind.LAYERS; layer++) {
      if ((taken & 1 << layer) != 0 && at >= free[layer]) {
        found(layer, at, free);
      }
    }
    Arrays.fill(ends, 0);
    taken = 0;
  }

  /** Names are the first layer: a trap among them covers the others. */
  private void found(int layer, int at, int[] free) {
    Meaning meaning = meaning(layer);
    if (meaning.is(Kind.TRAP)) {
      Arrays.setAll(free, other -> Math.max(free[other], ends[layer]));
      return;
    }
    free[layer] = ends[layer];
    found.add(new Mention(field, text, at, ends[layer], meaning));
  }

  /** A symbol such as $ may stand anywhere; words begin where words begin. */
  private boolean startsForm(int at) {
    char c = text.at(at);
    return !Letters.isWord(c) || text.startsWord(at) || isAfterProclitic(at);
  }

  /** Arabic writes and, to, with, the before the word they belong to. */
  private boolean isAfterProclitic(int at) {
    if (text.kind(at) != Letters.ARABIC) {
      return false;
    }
    int back = at - 1;
    while (back >= 0 && at - back <= 4 && "وفبلكا".indexOf(text.at(back)) >= 0) {
      if (text.startsWord(back)) {
        return true;
      }
      back--;
    }
    return false;
  }

  private void walk(int from, int at, int depth) {
    int node = from;
    int next = at;
    while (node != 0) {
      next = trie.label(node, text, next);
      if (next < 0) {
        return;
      }
      int flags = trie.flags(node);
      if ((flags & Trie.HAS_END) != 0 && text.endsWord(next)) {
        take(next, node, -1L);
      }
      if ((flags & (Trie.HAS_OPEN | Trie.HAS_INFLECTED)) != 0) {
        goOn(node, next, depth);
      }
      node = next < text.length() ? trie.next(node, text.at(next++)) : 0;
    }
  }

  /** The word goes on, openly or with an inflection. */
  private void goOn(int node, int next, int depth) {
    int end = text.wordEnd(next);
    if (end < 0) {
      return;
    }
    if ((trie.flags(node) & Trie.HAS_OPEN) != 0 && end - next <= Automaton.MAX_OPEN) {
      resume(trie.open(node), end, -1L, depth);
    }
    if ((trie.flags(node) & Trie.HAS_INFLECTED) != 0) {
      resume(trie.inflected(node), end, automaton.inflection(text, next, end), depth);
    }
  }

  /** Behind a word that went on: the form may end here or go on with the next word. */
  private void resume(int node, int end, long languages, int depth) {
    if (languages == 0) {
      return;
    }
    int next = trie.label(node, text, end);
    if (next < 0) {
      return;
    }
    int flags = trie.flags(node);
    if ((flags & Trie.HAS_END) != 0 && text.endsWord(next)) {
      take(next, node, languages);
    }
    if (depth >= MAX_DEPTH) {
      return;
    }
    if (next > end && (flags & (Trie.HAS_OPEN | Trie.HAS_INFLECTED)) != 0) {
      goOn(node, next, depth + 1);
    }
    if (next < text.length()) {
      walk(trie.next(node, text.at(next)), next + 1, depth + 1);
    }
  }

  /** A form ends here; what it means is put together when it is clear that none is longer. */
  private void take(int end, int node, long languages) {
    Entry entry = automaton.entry(node);
    if ((entry.languages() & languages) == 0) {
      return;
    }
    int layers = entry.layers(capital);
    taken |= layers;
    for (int layer = 0; layers != 0; layer++, layers >>>= 1) {
      if ((layers & 1) == 0 || end < ends[layer]) {
        continue;
      }
      forms[layer] = end > ends[layer] ? 0 : forms[layer];
      ends[layer] = end;
      if (forms[layer] < MOST_FORMS) {
        entries[layer][forms[layer]] = entry;
        holding[layer][forms[layer]++] = languages;
      }
    }
  }

  /** What the longest forms of a layer mean together, in the languages they may be of. */
  private Meaning meaning(int layer) {
    Entry entry = entries[layer][0];
    if (forms[layer] == 1 && (entry.languages() & ~holding[layer][0]) == 0) {
      return entry.meaning(layer, capital);
    }
    List<Sense> senses = new ArrayList<>(2);
    for (int i = 0; i < forms[layer]; i++) {
      for (Sense sense : entries[layer][i].senses()) {
        if (sense.kind().layer() == layer
            && (sense.languages() & holding[layer][i]) != 0
            && (capital || !sense.capital())
            && !Meaning.contains(senses, sense)) {
          senses.add(sense);
        }
      }
    }
    return new Meaning(senses);
  }
}
