package org.khorgos.tag;

import java.math.BigDecimal;

/**
 * An amount with its scale.
 *
 * @param at in the folded text
 * @param to exclusive
 * @param scaled false where a bare number stands, which takes its scale from what it ranges to
 */
record Quantity(BigDecimal value, int at, int to, boolean scaled) {}
