package org.khorgos.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.khorgos.ruleset.Role;
import org.khorgos.ruleset.Side;

/** The two sides in one sentence: who stands for each, and how they stand to each other. */
final class Encounter {

  /** As {@link Sentence#width} counts. */
  private static final int TIGHT = 12;

  private static final int NEAR = 60;

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
    encounter.run = NameList.longest(sentence, encounter.china, encounter.partner);
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
    int width = sentence.width(from, to);
    if (width < gap) {
      set(cn, ca, width);
    }
  }

  private void set(Mention cn, Mention ca, int width) {
    china = cn;
    partner = ca;
    gap = width;
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
    int strong = 0;
    int weak = 0;
    boolean format = false;
    boolean region = false;
    for (Mention mention : partners) {
      for (Sense sense : mention.senses()) {
        if (sense.name() == null) {
          continue;
        }
        int sides = sense.sides() & ~Side.CN.bit();
        Role role = sense.name().role();
        format |= role == Role.FORMAT;
        region |= (sides & Side.CA.bit()) != 0 && !sense.name().type().equals(PROJECT);
        strong |= Home.isStrong(role) ? sides : 0;
        weak |= Home.isStrong(role) || role == Role.FORMAT ? 0 : sides;
      }
    }
    if (format && areFormats(chinas)) {
      return EnumSet.of(Side.CA);
    }
    int sides = strong == 0 ? weak : strong;
    if (!region && Integer.bitCount(sides) > 1) {
      sides &= ~Side.CA.bit();
    }
    if (Integer.bitCount(sides) > 1 && run == 2 && isAfterAnother() && isJoinedByAnd()) {
      sides &= ~partner.meaning().sides();
    }
    boolean several = Integer.bitCount(sides) >= MEMBERS;
    if (several && (format || regional) && !sentence.hasMoney()) {
      return EnumSet.of(Side.CA);
    }
    boolean one = Integer.bitCount(sides) == 1;
    return Side.of(format && !one ? sides | Side.CA.bit() : sides);
  }

  private static boolean areFormats(List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (!mention.has(Role.FORMAT)) {
        return false;
      }
    }
    return true;
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
