package org.khorgos.ruleset;

import java.util.Locale;

/** What a word that names nobody says of the names around it; documented in docs/rules.md. */
public enum Cue {
  ACT,
  BOTH,
  HOME,
  FIRM,
  OTHER,
  CONTRAST,
  SPORT,
  PAST,
  TAIL,
  AID,
  LOAN,
  PRICE,
  TRADE,
  INVESTMENT,
  TRAPS;

  /** As written in the rules. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
