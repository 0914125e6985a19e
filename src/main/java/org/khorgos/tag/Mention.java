package org.khorgos.tag;

import java.util.List;

import org.khorgos.article.Article;
import org.khorgos.article.Evidence;
import org.khorgos.article.Field;
import org.khorgos.ruleset.Role;
import org.khorgos.ruleset.Side;

/**
 * A form found in a field.
 *
 * @param start in UTF-16 code units of the field as published
 * @param end exclusive
 * @param at the start in the folded text
 * @param to the end in the folded text, exclusive
 */
record Mention(Field field, int start, int end, int at, int to, List<Sense> senses) {

  boolean is(Kind kind) {
    for (int i = 0; i < senses.size(); i++) {
      if (senses.get(i).kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /** True where a name of that side is meant. */
  boolean isOf(Side side) {
    for (int i = 0; i < senses.size(); i++) {
      if (senses.get(i).name() != null && senses.get(i).name().sides().contains(side)) {
        return true;
      }
    }
    return false;
  }

  boolean isCentralAsian() {
    for (Side side : Side.CENTRAL_ASIA) {
      if (isOf(side)) {
        return true;
      }
    }
    return false;
  }

  boolean has(Role role) {
    for (int i = 0; i < senses.size(); i++) {
      if (senses.get(i).name() != null && senses.get(i).name().role() == role) {
        return true;
      }
    }
    return false;
  }

  Evidence evidence(Article article, String rule) {
    return new Evidence(field, start, end, article.text(field).substring(start, end), rule);
  }
}
