package org.khorgos.tag;

import java.util.List;

import org.khorgos.ruleset.Role;
import org.khorgos.ruleset.Ruleset;
import org.khorgos.ruleset.Side;

/**
 * The Central Asian state a text is at home in: the one its names are of, else the one whose press
 * writes in its language.
 *
 * @param side null where there is none
 * @param chinese true where the text is in the language of China's press, for which what is not
 *     said to be elsewhere is in China
 * @param byText false where only the language tells
 * @param strength the weight of the names of that state in the text
 */
record Home(Side side, boolean chinese, boolean byText, double strength) {

  /** Below this share of the Central Asian names of a text no state is its home. */
  private static final double SHARE = 0.6;

  static Home of(List<Sentence> sentences, Side ofLanguage) {
    double[] weights = new double[Side.values().length];
    double all = 0;
    for (Sentence sentence : sentences) {
      if (!sentence.namesCentralAsia()) {
        continue;
      }
      for (Mention mention : sentence.mentions()) {
        all += mention.isCentralAsian() ? add(mention, weights) : 0;
      }
    }
    Side first = first(weights);
    boolean chinese = ofLanguage == Side.CN;
    if (first != null && weight(weights, first) >= 1 && weight(weights, first) >= SHARE * all) {
      return new Home(first, chinese, true, weight(weights, first));
    }
    if (ofLanguage != null && !chinese && (all < 1 || weight(weights, ofLanguage) > 0)) {
      return new Home(ofLanguage, false, false, weight(weights, ofLanguage));
    }
    return new Home(null, chinese, false, 0);
  }

  /** Adds what a mention weighs to the states it may be of; returns how much that is. */
  private static double add(Mention mention, double[] weights) {
    double added = 0;
    for (Sense sense : mention.senses()) {
      int side = Integer.numberOfTrailingZeros(sense.sides());
      if (Integer.bitCount(sense.sides()) == 1
          && side != Side.CN.ordinal()
          && side != Side.CA.ordinal()) {
        weights[side] += weight(sense.name());
        added += weight(sense.name());
      }
    }
    return added;
  }

  private static double weight(double[] weights, Side side) {
    return weights[side.ordinal()];
  }

  private static Side first(double[] weights) {
    Side first = null;
    for (Side side : Side.values()) {
      boolean heavier =
          first == null
              ? weight(weights, side) > 0
              : weight(weights, side) > weight(weights, first);
      first = heavier ? side : first;
    }
    return first;
  }

  private static double weight(Ruleset.Named name) {
    return switch (name.role()) {
      case STATE, LEADER, COMPANY -> 2;
      case CAPITAL -> 1.5;
      case CITY, MONEY -> 1;
      case PEOPLE, BORDER -> 0.2;
      case FORMAT, PROJECT -> 0;
    };
  }

  /** True for roles that stand for their side by themselves. */
  static boolean isStrong(Role role) {
    return role == Role.STATE
        || role == Role.LEADER
        || role == Role.COMPANY
        || role == Role.PROJECT;
  }
}
