package org.khorgos.tag;

import java.util.List;

import org.khorgos.article.Article;
import org.khorgos.article.Evidence;
import org.khorgos.article.Field;
import org.khorgos.ruleset.Role;
import org.khorgos.ruleset.Side;

/**
 * A form found in a field. What is asked of it again and again is kept as bits.
 *
 * @param start in UTF-16 code units of the field as published
 * @param end exclusive
 * @param at the start in the folded text
 * @param to the end in the folded text, exclusive
 * @param kinds bits of {@link Kind}
 * @param sides bits of {@link Side}, of all its names
 * @param roles bits of {@link Role}, of all its names
 */
record Mention(
    Field field,
    int start,
    int end,
    int at,
    int to,
    List<Sense> senses,
    int kinds,
    int sides,
    int roles) {

  private static final int CHINA = 1 << Side.CN.ordinal();

  static Mention of(Field field, Folded text, int at, int to, List<Sense> senses) {
    int kinds = 0;
    int sides = 0;
    int roles = 0;
    for (int i = 0; i < senses.size(); i++) {
      Sense sense = senses.get(i);
      kinds |= 1 << sense.kind().ordinal();
      sides |= sense.sides();
      roles |= sense.name() == null ? 0 : 1 << sense.name().role().ordinal();
    }
    return new Mention(
        field, text.offset(at), text.end(to), at, to, List.copyOf(senses), kinds, sides, roles);
  }

  boolean is(Kind kind) {
    return (kinds & 1 << kind.ordinal()) != 0;
  }

  /** True where a name of that side is meant. */
  boolean isOf(Side side) {
    return (sides & 1 << side.ordinal()) != 0;
  }

  boolean isCentralAsian() {
    return (sides & ~CHINA) != 0;
  }

  boolean has(Role role) {
    return (roles & 1 << role.ordinal()) != 0;
  }

  /** True for what runs through its sides, such as a pipeline. */
  boolean isProject() {
    for (int i = 0; i < senses.size(); i++) {
      if (senses.get(i).name() != null && senses.get(i).name().type().equals("project")) {
        return true;
      }
    }
    return false;
  }

  Evidence evidence(Article article, String rule) {
    return new Evidence(field, start, end, article.text(field).substring(start, end), rule);
  }
}
