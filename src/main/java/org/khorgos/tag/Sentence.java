package org.khorgos.tag;

import java.util.List;

import org.khorgos.article.Field;

/**
 * A sentence with what was found in it.
 *
 * @param number from 0, title first
 * @param at the start in the folded text
 * @param to the end in the folded text, exclusive
 * @param paragraph the number of line breaks before it
 */
record Sentence(
    int number, Field field, Folded text, int at, int to, int paragraph, List<Mention> mentions) {

  int length() {
    return to - at;
  }

  boolean has(Kind kind) {
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).is(kind)) {
        return true;
      }
    }
    return false;
  }

  /** True where an amount of money stands, or the words for one. */
  boolean hasMoney() {
    return has(Kind.CURRENCY) && has(Kind.SCALE);
  }

  int count(Kind kind) {
    int count = 0;
    for (int i = 0; i < mentions.size(); i++) {
      count += mentions.get(i).is(kind) ? 1 : 0;
    }
    return count;
  }
}
