package org.khorgos.ruleset;

import java.util.Locale;

/** What naming an entity proves of its side; documented in entities.yaml. */
public enum Role {
  STATE,
  LEADER,
  COMPANY,
  CAPITAL,
  CITY,
  BORDER,
  PEOPLE,
  MONEY,
  FORMAT,
  PROJECT;

  /** As written in the rules. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
