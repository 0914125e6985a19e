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

  /** For sets of sides as bits. */
  public int bit() {
    return 1 << ordinal();
  }

  public boolean isCentralAsian() {
    return this != CN;
  }
}
