package org.khorgos.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

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
  private final int[] ends = new int[Kind.LAYERS];

  /** Of each layer, the steps at which its longest forms end, and the languages that may. */
  private final int[][] steps = new int[Kind.LAYERS][MOST_FORMS];

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
    for (int at = 0; at < text.length(); at++) {
      int step = trie.first(text.at(at));
      if (step == 0 || !startsForm(at)) {
        continue;
      }
      capital = text.isCapital(at) || text.isWithoutCapitals();
      Arrays.fill(ends, 0);
      walk(step, at + 1, 0);
      if (ends[Kind.NAMES] > 0 && at >= free[Kind.NAMES] && isTrap()) {
        Arrays.setAll(free, layer -> Math.max(free[layer], ends[Kind.NAMES]));
      }
      for (int layer = 0; layer < Kind.LAYERS; layer++) {
        if (ends[layer] > 0 && at >= free[layer]) {
          free[layer] = ends[layer];
          found.add(Mention.of(field, text, at, ends[layer], senses(layer)));
        }
      }
    }
  }

  private boolean isTrap() {
    for (int i = 0; i < forms[Kind.NAMES]; i++) {
      for (Sense sense : automaton.senses(steps[Kind.NAMES][i])) {
        if (sense.is(Kind.TRAP) && (sense.languages() & holding[Kind.NAMES][i]) != 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** A symbol such as $ may stand anywhere; words begin where words begin. */
  private boolean startsForm(int at) {
    char c = text.at(at);
    return !Letters.isWord(c) || text.startsWord(at) || isAfterProclitic(at);
  }

  /** Arabic writes and, to, with, the before the word they belong to. */
  private boolean isAfterProclitic(int at) {
    if (Letters.kind(text.at(at)) != Letters.ARABIC) {
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
    int step = from;
    int next = at;
    while (step != 0) {
      if ((step & Trie.HAS_LABEL) != 0) {
        next = trie.label(step, text, next);
        if (next < 0) {
          return;
        }
      }
      if ((step & Trie.HAS_END) != 0 && text.endsWord(next)) {
        take(next, step, -1L);
      }
      if ((step & (Trie.HAS_OPEN | Trie.HAS_INFLECTED)) != 0) {
        goOn(step, next, depth);
      }
      step = next < text.length() ? trie.next(step, text.at(next++)) : 0;
    }
  }

  /** The word goes on, openly or with an inflection. */
  private void goOn(int step, int next, int depth) {
    int end = text.wordEnd(next);
    if (end < 0) {
      return;
    }
    if ((step & Trie.HAS_OPEN) != 0 && end - next <= Automaton.MAX_OPEN) {
      resume(trie.open(step), end, -1L, depth);
    }
    if ((step & Trie.HAS_INFLECTED) != 0) {
      resume(trie.inflected(step), end, automaton.inflection(text, next, end), depth);
    }
  }

  /** Behind a word that went on: the form may end here or go on with the next word. */
  private void resume(int step, int end, long languages, int depth) {
    if (languages == 0) {
      return;
    }
    int next = (step & Trie.HAS_LABEL) == 0 ? end : trie.label(step, text, end);
    if (next < 0) {
      return;
    }
    if ((step & Trie.HAS_END) != 0 && text.endsWord(next)) {
      take(next, step, languages);
    }
    if (depth >= MAX_DEPTH) {
      return;
    }
    if (next > end && (step & (Trie.HAS_OPEN | Trie.HAS_INFLECTED)) != 0) {
      goOn(step, next, depth + 1);
    }
    if (next < text.length()) {
      walk(trie.next(step, text.at(next)), next + 1, depth + 1);
    }
  }

  /** Forms end here; what they mean is looked up when it is clear that none is longer. */
  private void take(int end, int step, long languages) {
    if ((automaton.languages(step) & languages) == 0) {
      return;
    }
    int layers = automaton.layers(step, capital);
    for (int layer = 0; layers != 0; layer++, layers >>>= 1) {
      if ((layers & 1) == 0 || end < ends[layer]) {
        continue;
      }
      forms[layer] = end > ends[layer] ? 0 : forms[layer];
      ends[layer] = end;
      if (forms[layer] < MOST_FORMS) {
        steps[layer][forms[layer]] = step;
        holding[layer][forms[layer]++] = languages;
      }
    }
  }

  private List<Sense> senses(int layer) {
    List<Sense> senses = new ArrayList<>(2);
    for (int i = 0; i < forms[layer]; i++) {
      for (Sense sense : automaton.senses(steps[layer][i])) {
        if (sense.kind().layer() == layer
            && (sense.languages() & holding[layer][i]) != 0
            && (capital || !sense.capital())
            && !contains(senses, sense)) {
          senses.add(sense);
        }
      }
    }
    return senses;
  }

  /** True where the same is meant by another form: with and without an inflection. */
  private static boolean contains(List<Sense> senses, Sense sense) {
    for (int i = 0; i < senses.size(); i++) {
      Sense other = senses.get(i);
      if (other == sense
          || other.kind() == sense.kind()
              && other.name() == sense.name()
              && other.topic() == sense.topic()
              && other.scale() == sense.scale()
              && Objects.equals(other.currency(), sense.currency())) {
        return true;
      }
    }
    return false;
  }
}
