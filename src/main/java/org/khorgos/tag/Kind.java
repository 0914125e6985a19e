package org.khorgos.tag;

/** What a form means. Kinds of one layer compete for a place in the text; layers do not. */
enum Kind {
  NAME,
  OTHER,
  TRAP,
  TOPIC,
  HINT,
  ACT,
  BOTH,
  HOME,
  FIRM,
  CONTRAST,
  SPORT,
  PAST,
  TAIL,
  AID,
  LOAN,
  PRICE,
  TRADE,
  INVESTMENT,
  SCALE,
  CURRENCY;

  /** Names, and what looks like one. */
  static final int NAMES = 0;

  static final int TOPICS = 1;
  static final int CUES = 2;
  static final int SUMS = 3;
  static final int LAYERS = 4;

  int layer() {
    return switch (this) {
      case NAME, OTHER, TRAP -> NAMES;
      case TOPIC, HINT -> TOPICS;
      case SCALE, CURRENCY -> SUMS;
      default -> CUES;
    };
  }
}
