package org.khorgos.tag;

import java.math.BigDecimal;

import org.khorgos.ruleset.Ruleset;
import org.khorgos.ruleset.Side;

/**
 * What a form means in a language.
 *
 * @param languages bits of the language files it stands in
 * @param capital only where the text has a capital
 * @param name only for NAME
 * @param topic only for TOPIC and HINT: its number in the ruleset; else -1
 * @param scale only for SCALE
 * @param currency only for CURRENCY: ISO 4217
 * @param sides bits of the sides of the name
 */
record Sense(
    Kind kind,
    long languages,
    boolean capital,
    Ruleset.Named name,
    int topic,
    BigDecimal scale,
    String currency,
    int sides) {

  Sense(
      Kind kind,
      long languages,
      boolean capital,
      Ruleset.Named name,
      int topic,
      BigDecimal scale,
      String currency) {
    this(kind, languages, capital, name, topic, scale, currency, bits(name));
  }

  private static int bits(Ruleset.Named name) {
    int bits = 0;
    if (name != null) {
      for (Side side : name.sides()) {
        bits |= side.bit();
      }
    }
    return bits;
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
