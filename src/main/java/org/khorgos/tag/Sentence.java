package org.khorgos.tag;

import java.util.ArrayList;
import java.util.List;

import org.khorgos.article.Field;

/** A sentence with what was found in it. */
record Sentence(Field field, int start, int end, List<Mention> mentions) {

  /** Splits a field; the end of a line ends a sentence. */
  static List<Sentence> split(Field field, char[] folded, List<Mention> mentions) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    int next = 0;
    for (int at = 0; at < folded.length; at++) {
      if (endsAt(folded, at) || at == folded.length - 1) {
        List<Mention> inside = new ArrayList<>();
        while (next < mentions.size() && mentions.get(next).start() <= at) {
          inside.add(mentions.get(next++));
        }
        if (!isBlank(folded, start, at + 1)) {
          sentences.add(new Sentence(field, start, at + 1, List.copyOf(inside)));
        }
        start = at + 1;
      }
    }
    return sentences;
  }

  private static boolean isBlank(char[] folded, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!Character.isWhitespace(folded[at])) {
        return false;
      }
    }
    return true;
  }

  private static boolean endsAt(char[] folded, int at) {
    return switch (folded[at]) {
      case '\n', '。', '！', '？', '!', '?', '；' -> true;
      case '.' ->
          at + 1 < folded.length
              && Character.isWhitespace(folded[at + 1])
              && at >= 3
              && Fold.isWord(folded[at - 1])
              && Fold.isWord(folded[at - 2])
              && Fold.isWord(folded[at - 3]);
      default -> false;
    };
  }

  boolean names(String side) {
    return mentions.stream().anyMatch(mention -> mention.isOf(side));
  }

  boolean namesCentralAsia() {
    return mentions.stream().anyMatch(Mention::isCentralAsian);
  }

  boolean has(Lexicon.Kind kind) {
    return mentions.stream().anyMatch(mention -> mention.is(kind));
  }

  boolean hasCue() {
    return has(Lexicon.Kind.CUE) || has(Lexicon.Kind.TOPIC);
  }
}
