package org.khorgos.tag;

import java.util.List;
import java.util.Objects;

/**
 * What a form means in one layer. What is asked of it again and again is kept as bits. Two are the
 * same only if they are one.
 */
final class Meaning {

  private final Sense[] senses;
  private final int kinds;
  private final int sides;
  private final int roles;

  /** Sides of the names that need not be named otherwise as well. */
  private final int clearSides;

  private final boolean clear;

  Meaning(List<Sense> senses) {
    this.senses = senses.toArray(Sense[]::new);
    int ofKinds = 0;
    int ofSides = 0;
    int ofRoles = 0;
    int ofClear = 0;
    boolean isClear = false;
    for (Sense sense : senses) {
      ofKinds |= 1 << sense.kind().ordinal();
      ofSides |= sense.sides();
      ofRoles |= sense.name() == null ? 0 : 1 << sense.name().role().ordinal();
      boolean alone = sense.name() == null || !sense.name().needs();
      ofClear |= alone ? sense.sides() : 0;
      isClear |= alone;
    }
    this.kinds = ofKinds;
    this.sides = ofSides;
    this.roles = ofRoles;
    this.clearSides = ofClear;
    this.clear = isClear;
  }

  /** Not to be changed: an array because it is gone through for every mention. */
  Sense[] senses() {
    return senses;
  }

  /** Bits of {@link Kind}. */
  int kinds() {
    return kinds;
  }

  /** Bits of {@link org.khorgos.ruleset.Side}, of all its names. */
  int sides() {
    return sides;
  }

  /** Bits of {@link org.khorgos.ruleset.Role}, of all its names. */
  int roles() {
    return roles;
  }

  /** Bits of the sides that are named without an abbreviation. */
  int clearSides() {
    return clearSides;
  }

  /** False where all it means are abbreviations whose side has to be named otherwise. */
  boolean isClear() {
    return clear;
  }

  boolean is(Kind kind) {
    return (kinds & 1 << kind.ordinal()) != 0;
  }

  /** True where one of the senses says the same in other words: with and without an inflection. */
  static boolean contains(List<Sense> senses, Sense sense) {
    for (Sense other : senses) {
      if (other == sense
          || other.kind() == sense.kind()
              && other.name() == sense.name()
              && other.topic() == sense.topic()
              && other.scale() == sense.scale()
              && Objects.equals(other.currency(), sense.currency())) {
        return true;
      }
    }
    return false;
  }
}
