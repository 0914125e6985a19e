package org.khorgos.tag;

import org.khorgos.ruleset.Role;
import org.khorgos.ruleset.Side;

/** What stands for each side in a sentence: the strongest of the roles its names have. */
final class SideFeature {

  private SideFeature() {}

  static Feature china(Encounter encounter) {
    if (encounter.has(Side.CN, Role.STATE) || encounter.has(Side.CN, Role.PROJECT)) {
      return Feature.CN_STATE;
    }
    if (encounter.has(Side.CN, Role.LEADER)) {
      return Feature.CN_LEADER;
    }
    if (encounter.has(Side.CN, Role.COMPANY)) {
      return Feature.CN_COMPANY;
    }
    if (encounter.has(Side.CN, Role.CAPITAL)) {
      return Feature.CN_CAPITAL;
    }
    if (encounter.has(Side.CN, Role.CITY)) {
      return Feature.CN_CITY;
    }
    return encounter.has(Side.CN, Role.FORMAT) ? Feature.CN_FORMAT : Feature.CN_WEAK;
  }

  static Feature partner(Encounter encounter) {
    if (encounter.hasState(Role.STATE) || encounter.hasState(Role.PROJECT)) {
      return Feature.CA_STATE;
    }
    if (encounter.hasState(Role.LEADER)) {
      return Feature.CA_LEADER;
    }
    if (encounter.hasState(Role.COMPANY)) {
      return Feature.CA_COMPANY;
    }
    if (encounter.has(Side.CA, Role.STATE) || encounter.has(Side.CA, Role.PROJECT)) {
      return Feature.CA_REGION;
    }
    if (encounter.hasState(Role.CAPITAL)) {
      return Feature.CA_CAPITAL;
    }
    if (encounter.hasState(Role.CITY)) {
      return Feature.CA_CITY;
    }
    if (encounter.hasState(Role.PEOPLE)) {
      return Feature.CA_PEOPLE;
    }
    if (encounter.hasState(Role.MONEY)) {
      return Feature.CA_MONEY;
    }
    return encounter.hasState(Role.BORDER) ? Feature.CA_BORDER : Feature.CA_FORMAT;
  }
}
