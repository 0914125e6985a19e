package org.khorgos.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.khorgos.ruleset.Role;
import org.khorgos.ruleset.Side;

/** The two sides in one sentence: who stands for each, and how they stand to each other. */
final class Encounter {

  /** In characters of alphabetic script; a Han character counts as three. */
  private static final int TIGHT = 12;

  private static final int NEAR = 60;

  /** Names that follow each other with no more than this between them are a list. */
  private static final int LIST_GAP = 7;

  private static final int LIST_GAP_WITH_NUMBER = 26;
  private static final int HAN_WIDTH = 3;

  /** The type of entities that run through the region without being it: a pipeline. */
  private static final String PROJECT = "project";

  private static final Set<String> AND =
      Set.of(
          "and", "и", "та", "й", "і", "und", "et", "y", "ve", "və", "va", "ва", "we", "жана", "мен",
          "пен", "бен", "men", "менен", "和", "及", "與", "与", "و");

  /** So many states of one organisation are its members rather than themselves. */
  private static final int MEMBERS = 3;

  private final Sentence sentence;
  private final List<Mention> chinas = new ArrayList<>();
  private final List<Mention> partners = new ArrayList<>();
  private Mention china;
  private Mention partner;

  /** Of each side, the roles in which it is named, as bits. */
  private final int[] roles = new int[Side.values().length];

  private int stateRoles;
  private int gap = Integer.MAX_VALUE;
  private int run;

  private Encounter(Sentence sentence) {
    this.sentence = sentence;
  }

  static Encounter in(Sentence sentence) {
    Encounter encounter = new Encounter(sentence);
    for (Mention mention : sentence.mentions()) {
      if (mention.isOf(Side.CN)) {
        encounter.chinas.add(mention);
      }
      if (mention.isCentralAsian()) {
        encounter.partners.add(mention);
      }
      if (mention.meaning().sides() != 0) {
        encounter.named(mention);
      }
    }
    encounter.closest();
    encounter.run = encounter.run();
    return encounter;
  }

  private void named(Mention mention) {
    for (Sense sense : mention.senses()) {
      int sides = sense.sides();
      if (sides == 0) {
        continue;
      }
      int role = 1 << sense.name().role().ordinal();
      for (int i = 0; i < roles.length; i++) {
        roles[i] |= (sides & 1 << i) == 0 ? 0 : role;
      }
      stateRoles |= (sides & ~Side.CN.bit() & ~Side.CA.bit()) == 0 ? 0 : role;
    }
  }

  /** The pair of mentions of the two sides with the least between them. */
  private void closest() {
    Mention lastChina = null;
    Mention lastPartner = null;
    for (Mention mention : sentence.mentions()) {
      boolean cn = mention.isOf(Side.CN);
      boolean ca = mention.isCentralAsian();
      if (cn && ca && (gap > 0 || china != partner)) {
        set(mention, mention, 0);
      } else if (cn && lastPartner != null) {
        closer(mention, lastPartner, lastPartner.to(), mention.at());
      } else if (ca && lastChina != null) {
        closer(lastChina, mention, lastChina.to(), mention.at());
      }
      lastChina = cn ? mention : lastChina;
      lastPartner = ca ? mention : lastPartner;
    }
    china = china == null && !chinas.isEmpty() ? chinas.get(0) : china;
    partner = partner == null && !partners.isEmpty() ? partners.get(0) : partner;
  }

  private void closer(Mention cn, Mention ca, int from, int to) {
    int width = width(from, to);
    if (width < gap) {
      set(cn, ca, width);
    }
  }

  private void set(Mention cn, Mention ca, int width) {
    china = cn;
    partner = ca;
    gap = width;
  }

  private int width(int from, int to) {
    int width = 0;
    for (int i = from; i < to; i++) {
      width += Letters.isHan(sentence.text().at(i)) ? HAN_WIDTH : 1;
    }
    return width;
  }

  /** How many different names stand in the list that holds the closest pair, or either of it. */
  private int run() {
    int longest = 0;
    List<Mention> list = new ArrayList<>();
    for (Mention mention : sentence.mentions()) {
      if (!isCountry(mention)) {
        continue;
      }
      if (!list.isEmpty() && !follows(list.get(list.size() - 1), mention)) {
        longest = longest(longest, list);
        list.clear();
      }
      list.add(mention);
    }
    return longest(longest, list);
  }

  private int longest(int before, List<Mention> list) {
    for (Mention mention : list) {
      if (mention == china || mention == partner && china == null) {
        return Math.max(before, list.size());
      }
    }
    return before;
  }

  private static boolean isCountry(Mention mention) {
    return mention.is(Kind.OTHER)
        || mention.has(Role.STATE)
        || mention.has(Role.CAPITAL)
        || mention.has(Role.PEOPLE)
        || mention.has(Role.CITY);
  }

  private boolean follows(Mention before, Mention after) {
    if (after.at() < before.to()) {
      return true;
    }
    if (isMoneyBetween(before, after)) {
      return false;
    }
    boolean number = false;
    for (int i = before.to(); i < after.at(); i++) {
      number |= Letters.kind(sentence.text().at(i)) == Letters.DIGIT;
    }
    return width(before.to(), after.at()) <= (number ? LIST_GAP_WITH_NUMBER : LIST_GAP);
  }

  /** A state with its own sum is more than a part of a list. */
  private boolean isMoneyBetween(Mention before, Mention after) {
    for (Mention mention : sentence.mentions()) {
      if (mention.is(Kind.CURRENCY) && mention.at() >= before.to() && mention.to() <= after.at()) {
        return true;
      }
    }
    return false;
  }

  /**
   * @return null where the sentence does not name China
   */
  Mention china() {
    return china;
  }

  /**
   * @return null where the sentence does not name Central Asia
   */
  Mention partner() {
    return partner;
  }

  /** True where a name of that side is named in that role. */
  boolean has(Side side, Role role) {
    return (roles[side.ordinal()] & 1 << role.ordinal()) != 0;
  }

  /** True where one of the five states is named in that role. */
  boolean hasState(Role role) {
    return (stateRoles & 1 << role.ordinal()) != 0;
  }

  /**
   * The Central Asian sides the sentence is about: states named as such, else those of its places.
   * An organisation is the region, and so are three or more of its members.
   *
   * @param regional true where the text as a whole is about the region
   */
  Set<Side> partners(boolean regional) {
    EnumSet<Side> strong = EnumSet.noneOf(Side.class);
    EnumSet<Side> weak = EnumSet.noneOf(Side.class);
    boolean format = false;
    boolean region = false;
    for (Mention mention : partners) {
      for (Sense sense : mention.senses()) {
        if (sense.name() == null) {
          continue;
        }
        EnumSet<Side> sides = EnumSet.noneOf(Side.class);
        sides.addAll(sense.name().sides());
        sides.remove(Side.CN);
        format |= sense.name().role() == Role.FORMAT;
        region |= sides.contains(Side.CA) && !sense.name().type().equals(PROJECT);
        if (Home.isStrong(sense.name().role())) {
          strong.addAll(sides);
        } else if (sense.name().role() != Role.FORMAT) {
          weak.addAll(sides);
        }
      }
    }
    boolean bare = format && chinas.stream().allMatch(mention -> mention.has(Role.FORMAT));
    if (bare) {
      return EnumSet.of(Side.CA);
    }
    if (strong.isEmpty()) {
      strong = weak;
    }
    if (!region && strong.size() > 1) {
      strong.remove(Side.CA);
    }
    if (strong.size() > 1 && run == 2 && isAfterAnother() && isJoinedByAnd()) {
      strong.removeIf(side -> partner.isOf(side));
    }
    boolean members = strong.size() >= MEMBERS && (format || regional) && !sentence.hasMoney();
    if (members) {
      return EnumSet.of(Side.CA);
    }
    if (format && strong.size() != 1) {
      strong.add(Side.CA);
    }
    return strong;
  }

  /** "From Kyrgyzstan and China to Kazakhstan": the two are named beside, not with each other. */
  private boolean isJoinedByAnd() {
    if (china == null || partner == null || china == partner) {
      return false;
    }
    int from = Math.min(china.to(), partner.to());
    int to = Math.max(china.at(), partner.at());
    StringBuilder between = new StringBuilder();
    for (int i = from; i < to && i - from <= TIGHT; i++) {
      between.append(sentence.text().at(i));
    }
    return AND.contains(between.toString().strip());
  }

  /** True where another Central Asian name stands before the closest pair. */
  private boolean isAfterAnother() {
    return china != null
        && partners.get(0) != partner
        && partners.get(0).to() <= Math.min(china.at(), partner.at());
  }

  /** Adds what can be said of the pair. */
  void describe(EnumSet<Feature> features) {
    if (china != null && partner != null) {
      describePair(features);
    }
    if (run >= 6) {
      features.add(Feature.LONG_LIST);
    } else if (run >= 3) {
      features.add(Feature.LIST);
    }
  }

  private void describePair(EnumSet<Feature> features) {
    int from = Math.min(china.to(), partner.to());
    int to = Math.max(china.at(), partner.at());
    if (china == partner) {
      features.add(isProject(china) ? Feature.PROJECT : Feature.BIAS);
      return;
    }
    if (gap == 0 || gap == 1 && sentence.text().at(from) == '-') {
      features.add(Feature.JOINED);
    }
    features.add(gap <= TIGHT ? Feature.TIGHT : gap <= NEAR ? Feature.NEAR : Feature.FAR);
    if (sentence.has(Kind.OTHER) && isJoinedByAnd()) {
      features.add(Feature.PARALLEL);
    }
    if (isClause(from, to)) {
      features.add(Feature.SAME_CLAUSE);
    }
    for (Mention mention : sentence.mentions()) {
      if (mention.is(Kind.ACT) && mention.at() >= from && mention.to() <= to) {
        features.add(Feature.ACT_BETWEEN);
      }
    }
  }

  private static boolean isProject(Mention mention) {
    return mention.has(Role.PROJECT);
  }

  private boolean isClause(int from, int to) {
    for (int i = from; i < to; i++) {
      if (",;:，；：、،؛".indexOf(sentence.text().at(i)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
