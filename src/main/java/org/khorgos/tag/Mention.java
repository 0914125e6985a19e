package org.khorgos.tag;

import java.util.Set;

import org.khorgos.article.Article;
import org.khorgos.article.Evidence;
import org.khorgos.article.Field;
import org.khorgos.ruleset.Role;
import org.khorgos.ruleset.Side;

/**
 * A form found in a field.
 *
 * @param text of the field
 * @param at the start in the folded text
 * @param to the end in the folded text, exclusive
 */
record Mention(Field field, Folded text, int at, int to, Meaning meaning) {

  /** In UTF-16 code units of the field as published. Few are ever asked. */
  int start() {
    return text.offset(at);
  }

  /** Exclusive. */
  int end() {
    return text.end(to);
  }

  /** As {@link Meaning#senses}. */
  Sense[] senses() {
    return meaning.senses();
  }

  boolean is(Kind kind) {
    return meaning.is(kind);
  }

  /** True where a name of that side is meant. */
  boolean isOf(Side side) {
    return (meaning.sides() & side.bit()) != 0;
  }

  boolean isCentralAsian() {
    return (meaning.sides() & ~Side.CN.bit()) != 0;
  }

  /** The Central Asian sides of the names that are meant. */
  Set<Side> partners() {
    return Side.of(meaning.sides() & ~Side.CN.bit());
  }

  boolean has(Role role) {
    return (meaning.roles() & 1 << role.ordinal()) != 0;
  }

  /** True for what runs through its sides, such as a pipeline. */
  boolean isProject() {
    for (Sense sense : senses()) {
      if (sense.name() != null && sense.name().type().equals("project")) {
        return true;
      }
    }
    return false;
  }

  /** Two mentions are the same only if they are one: none is made twice. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return 31 * at + to;
  }

  Evidence evidence(Article article, String rule) {
    int start = start();
    int end = end();
    return new Evidence(field, start, end, article.text(field).substring(start, end), rule);
  }
}
