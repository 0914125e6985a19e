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

  private final Lexicon lexicon;
  private final Trie forms;
  private final Folded text;
  private final Field field;
  private final long languages;
  private final List<Mention> found = new ArrayList<>();

  private int start;
  private final int[] ends = new int[Kind.LAYERS];
  private final List<List<Sense>> senses = new ArrayList<>();

  private Matcher(Lexicon lexicon, Field field, Folded text, long languages) {
    this.lexicon = lexicon;
    this.forms = lexicon.forms();
    this.field = field;
    this.text = text;
    this.languages = languages;
    for (int layer = 0; layer < Kind.LAYERS; layer++) {
      senses.add(new ArrayList<>(2));
    }
  }

  /** In the order of the text, by start. */
  static List<Mention> find(Lexicon lexicon, Field field, Folded text, long languages) {
    Matcher matcher = new Matcher(lexicon, field, text, languages);
    matcher.run();
    return matcher.found;
  }

  private void run() {
    int[] free = new int[Kind.LAYERS];
    for (int at = 0; at < text.length(); at++) {
      int step = forms.first(text.at(at));
      if (step == 0 || !startsForm(at)) {
        continue;
      }
      start = at;
      for (int layer = 0; layer < Kind.LAYERS; layer++) {
        ends[layer] = 0;
        senses.get(layer).clear();
      }
      walk(step, at + 1, 0);
      if (ends[Kind.NAMES] > 0 && at >= free[Kind.NAMES] && isTrap()) {
        Arrays.setAll(free, layer -> Math.max(free[layer], ends[Kind.NAMES]));
      }
      for (int layer = 0; layer < Kind.LAYERS; layer++) {
        if (ends[layer] > 0 && at >= free[layer]) {
          free[layer] = ends[layer];
          found.add(Mention.of(field, text, at, ends[layer], senses.get(layer)));
        }
      }
    }
  }

  private boolean isTrap() {
    for (Sense sense : senses.get(Kind.NAMES)) {
      if (sense.is(Kind.TRAP)) {
        return true;
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
        next = forms.label(step, text, next);
        if (next < 0) {
          return;
        }
      }
      if ((step & Trie.HAS_END) != 0 && text.endsWord(next)) {
        take(next, lexicon.senses(step), -1L);
      }
      if ((step & (Trie.HAS_OPEN | Trie.HAS_INFLECTED)) != 0) {
        goOn(step, next, depth);
      }
      step = next < text.length() ? forms.next(step, text.at(next++)) : 0;
    }
  }

  /** The word goes on, openly or with an inflection. */
  private void goOn(int step, int next, int depth) {
    int end = text.wordEnd(next);
    if (end < 0) {
      return;
    }
    if ((step & Trie.HAS_OPEN) != 0 && end - next <= Lexicon.MAX_OPEN) {
      resume(forms.open(step), end, -1L, depth);
    }
    if ((step & Trie.HAS_INFLECTED) != 0) {
      resume(forms.inflected(step), end, lexicon.inflection(text, next, end), depth);
    }
  }

  /** Behind a word that went on: the form may end here or go on with the next word. */
  private void resume(int step, int end, long holding, int depth) {
    if ((holding & languages) == 0) {
      return;
    }
    int next = (step & Trie.HAS_LABEL) == 0 ? end : forms.label(step, text, end);
    if (next < 0) {
      return;
    }
    if ((step & Trie.HAS_END) != 0 && text.endsWord(next)) {
      take(next, lexicon.senses(step), holding);
    }
    if (depth >= MAX_DEPTH) {
      return;
    }
    if (next > end && (step & (Trie.HAS_OPEN | Trie.HAS_INFLECTED)) != 0) {
      goOn(step, next, depth + 1);
    }
    if (next < text.length()) {
      walk(forms.next(step, text.at(next)), next + 1, depth + 1);
    }
  }

  private void take(int end, Sense[] ending, long holding) {
    for (Sense sense : ending) {
      if ((sense.languages() & languages & holding) == 0
          || sense.capital() && !text.isCapital(start) && !text.isWithoutCapitals()) {
        continue;
      }
      int layer = sense.kind().layer();
      List<Sense> longest = senses.get(layer);
      if (end > ends[layer]) {
        ends[layer] = end;
        longest.clear();
      }
      if (end == ends[layer] && !longest.contains(sense)) {
        longest.add(sense);
      }
    }
  }
}
