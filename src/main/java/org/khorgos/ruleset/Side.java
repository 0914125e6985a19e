package org.khorgos.ruleset;

import java.util.EnumSet;
import java.util.Set;

/** The two sides of the relation: China, and a Central Asian state or the region as such. */
public enum Side {
  CN,
  KZ,
  KG,
  TJ,
  TM,
  UZ,
  CA;

  /** All but China. */
  public static final Set<Side> CENTRAL_ASIA = EnumSet.range(KZ, CA);

  private static final Side[] ALL = values();

  /** For sets of sides as bits. */
  public int bit() {
    return 1 << ordinal();
  }

  /** The sides of these bits. */
  public static EnumSet<Side> of(int bits) {
    EnumSet<Side> sides = EnumSet.noneOf(Side.class);
    for (int rest = bits; rest != 0; rest &= rest - 1) {
      sides.add(ALL[Integer.numberOfTrailingZeros(rest)]);
    }
    return sides;
  }

  public boolean isCentralAsian() {
    return this != CN;
  }
}
