package org.khorgos.tag;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
    Map<Side, Double> weights = new EnumMap<>(Side.class);
    double all = 0;
    for (Sentence sentence : sentences) {
      for (Mention mention : sentence.mentions()) {
        for (Sense sense : mention.senses()) {
          if (sense.name() != null && sense.name().sides().size() == 1) {
            Side side = sense.name().sides().iterator().next();
            if (side.isCentralAsian() && side != Side.CA) {
              double weight = weight(sense.name());
              weights.merge(side, weight, Double::sum);
              all += weight;
            }
          }
        }
      }
    }
    Side first = first(weights);
    boolean chinese = ofLanguage == Side.CN;
    if (first != null && weights.get(first) >= 1 && weights.get(first) >= SHARE * all) {
      return new Home(first, chinese, true, weights.get(first));
    }
    if (ofLanguage != null && !chinese && (all < 1 || weights.containsKey(ofLanguage))) {
      return new Home(ofLanguage, false, false, weights.getOrDefault(ofLanguage, 0.0));
    }
    return new Home(null, chinese, false, 0);
  }

  private static Side first(Map<Side, Double> weights) {
    Side first = null;
    for (Map.Entry<Side, Double> entry : weights.entrySet()) {
      if (first == null || entry.getValue() > weights.get(first)) {
        first = entry.getKey();
      }
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
