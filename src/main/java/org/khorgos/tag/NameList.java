package org.khorgos.tag;

import org.khorgos.ruleset.Role;

/** States and places that follow each other in a sentence with next to nothing between them. */
final class NameList {

  /** As {@link Sentence#width} counts. */
  private static final int GAP = 7;

  private static final int GAP_WITH_NUMBER = 26;

  private NameList() {}

  /**
   * How many names stand in the longest list that holds the one mention; or the other, where the
   * one is null.
   */
  static int longest(Sentence sentence, Mention one, Mention other) {
    Mention wanted = one == null ? other : one;
    Mention last = null;
    int longest = 0;
    int length = 0;
    boolean holds = false;
    for (Mention mention : sentence.mentions()) {
      if (!isCountry(mention)) {
        continue;
      }
      if (last != null && !follows(sentence, last, mention)) {
        longest = holds ? Math.max(longest, length) : longest;
        length = 0;
        holds = false;
      }
      length++;
      holds |= mention == wanted;
      last = mention;
    }
    return holds ? Math.max(longest, length) : longest;
  }

  private static boolean isCountry(Mention mention) {
    return mention.is(Kind.OTHER)
        || mention.has(Role.STATE)
        || mention.has(Role.CAPITAL)
        || mention.has(Role.PEOPLE)
        || mention.has(Role.CITY);
  }

  private static boolean follows(Sentence sentence, Mention before, Mention after) {
    if (after.at() < before.to()) {
      return true;
    }
    if (after.at() - before.to() > GAP_WITH_NUMBER || isMoneyBetween(sentence, before, after)) {
      return false;
    }
    boolean number = false;
    for (int i = before.to(); i < after.at(); i++) {
      number |= sentence.text().kind(i) == Letters.DIGIT;
    }
    return sentence.width(before.to(), after.at()) <= (number ? GAP_WITH_NUMBER : GAP);
  }

  /** A state with its own sum is more than a part of a list. */
  private static boolean isMoneyBetween(Sentence sentence, Mention before, Mention after) {
    if (!sentence.has(Kind.CURRENCY)) {
      return false;
    }
    for (Mention mention : sentence.mentions()) {
      if (mention.is(Kind.CURRENCY) && mention.at() >= before.to() && mention.to() <= after.at()) {
        return true;
      }
    }
    return false;
  }
}
