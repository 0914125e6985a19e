package org.khorgos.tag;

import java.util.ArrayList;
import java.util.List;

import org.khorgos.article.Field;

/**
 * Finds the forms of a lexicon in a text, in one pass: the longest at each place, traps dropped.
 */
final class Matcher {

  private final Lexicon lexicon;

  Matcher(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** In the order of the text, without overlaps. */
  List<Mention> find(Field field, String text, char[] folded) {
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < folded.length) {
      Mention found = startsAt(folded, at) ? longest(field, text, folded, at) : null;
      if (found == null) {
        at++;
        continue;
      }
      if (!found.is(Lexicon.Kind.TRAP)) {
        mentions.add(found);
      }
      at = found.end();
    }
    return mentions;
  }

  private static boolean startsAt(char[] folded, int at) {
    char c = folded[at];
    return Fold.isHan(c)
        || c == '$'
        || c == '¥'
        || Fold.isWord(c) && (at == 0 || !Fold.isWord(folded[at - 1]));
  }

  private Mention longest(Field field, String text, char[] folded, int start) {
    return longer(field, text, folded, start, start, lexicon.root);
  }

  /** The longest form that begins at {@code start} and goes on from that node at {@code at}. */
  private static Mention longer(
      Field field, String text, char[] folded, int start, int at, Lexicon.Node from) {
    Lexicon.Node node = from;
    Mention best = null;
    for (int next = at; node != null; next++) {
      if (!node.senses.isEmpty()) {
        Mention found = ending(field, text, folded, start, next, node.senses);
        best = found == null ? best : found;
      }
      Lexicon.Node stem = node.next.get('*');
      if (stem != null) {
        Mention found =
            longer(
                field,
                text,
                folded,
                start,
                Math.min(wordEnd(folded, next), next + Lexicon.MAX_SUFFIX),
                stem);
        best = found == null || best != null && best.end() > found.end() ? best : found;
      }
      node = next < folded.length ? node.next.get(folded[next]) : null;
    }
    return best;
  }

  private static Mention ending(
      Field field, String text, char[] folded, int start, int end, List<Lexicon.Sense> senses) {
    boolean capital = Character.isUpperCase(text.charAt(start));
    int wordEnd = wordEnd(folded, end);
    List<Lexicon.Sense> fitting =
        senses.stream()
            .filter(s -> capital || !s.capital())
            .filter(s -> wordEnd == end || s.stem() && wordEnd - end <= Lexicon.MAX_SUFFIX)
            .toList();
    return fitting.isEmpty() ? null : new Mention(field, start, wordEnd, fitting);
  }

  /** The end of the word that the form ends in; of a form in Han characters its own end. */
  private static int wordEnd(char[] folded, int end) {
    if (Fold.isHan(folded[end - 1])) {
      return end;
    }
    int at = end;
    while (at < folded.length && Fold.isWord(folded[at])) {
      at++;
    }
    return at;
  }
}
