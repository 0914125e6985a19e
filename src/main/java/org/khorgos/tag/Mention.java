package org.khorgos.tag;

import java.util.List;

import org.khorgos.article.Article;
import org.khorgos.article.Evidence;
import org.khorgos.article.Field;

/** A form found in a field; offsets are UTF-16 code units. */
record Mention(Field field, int start, int end, List<Lexicon.Sense> senses) {

  boolean is(Lexicon.Kind kind) {
    return senses.stream().anyMatch(sense -> sense.kind() == kind);
  }

  /** True where a name of that side is meant: CN, a Central Asian state, or CA. */
  boolean isOf(String side) {
    for (Lexicon.Sense sense : senses) {
      if (sense.name() != null && sense.name().side() != null) {
        for (String part : sense.name().side().split("\\+")) {
          if (part.equals(side)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** True where one word names both sides: 中哈, казахстанско-китайский. */
  boolean isCompound() {
    return isOf("CN") && isCentralAsian();
  }

  boolean isCentralAsian() {
    return senses.stream()
        .anyMatch(
            s -> s.name() != null && s.name().side() != null && !s.name().side().equals("CN"));
  }

  boolean isWeak() {
    return senses.stream().allMatch(s -> s.name() != null && s.name().weak());
  }

  Evidence evidence(Article article, String rule) {
    return new Evidence(field, start, end, article.text(field).substring(start, end), rule);
  }
}
