package org.khorgos.tag;

import java.util.List;

import org.khorgos.article.Field;
import org.khorgos.ruleset.Side;

/**
 * A sentence with what was found in it.
 *
 * @param number from 0, title first
 * @param at the start in the folded text
 * @param to the end in the folded text, exclusive
 * @param paragraph the number of line breaks before it
 * @param kinds bits of the {@link Kind}s found in it
 * @param sides bits of the sides named in it
 */
record Sentence(
    int number,
    Field field,
    Folded text,
    int at,
    int to,
    int paragraph,
    List<Mention> mentions,
    int kinds,
    int sides) {

  private static final int HAN_WIDTH = 3;

  static Sentence of(
      int number, Field field, Folded text, int at, int to, int paragraph, List<Mention> mentions) {
    int kinds = 0;
    int sides = 0;
    for (Mention mention : mentions) {
      kinds |= mention.meaning().kinds();
      sides |= mention.meaning().sides();
    }
    return new Sentence(number, field, text, at, to, paragraph, mentions, kinds, sides);
  }

  int length() {
    return to - at;
  }

  boolean has(Kind kind) {
    return (kinds & 1 << kind.ordinal()) != 0;
  }

  /** True where a name of that side stands. */
  boolean names(Side side) {
    return (sides & side.bit()) != 0;
  }

  boolean namesCentralAsia() {
    return (sides & ~Side.CN.bit()) != 0;
  }

  /** True where an amount of money stands, or the words for one. */
  boolean hasMoney() {
    return has(Kind.CURRENCY) && has(Kind.SCALE);
  }

  int count(Kind kind) {
    if (!has(kind)) {
      return 0;
    }
    int count = 0;
    for (int i = 0; i < mentions.size(); i++) {
      count += mentions.get(i).is(kind) ? 1 : 0;
    }
    return count;
  }

  int countCentralAsian() {
    int count = 0;
    for (int i = 0; i < mentions.size(); i++) {
      count += mentions.get(i).isCentralAsian() ? 1 : 0;
    }
    return count;
  }

  /** How wide the text between two places is: in letters of an alphabet, of which Han are three. */
  int width(int from, int to) {
    int width = 0;
    for (int i = from; i < to; i++) {
      width += text.kind(i) == Letters.HAN ? HAN_WIDTH : 1;
    }
    return width;
  }
}
