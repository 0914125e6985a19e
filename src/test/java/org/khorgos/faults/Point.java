package org.khorgos.faults;

import java.util.Locale;

/**
 * Where a pod can be made to die, to dawdle or to misread the time; {@code faults/points.btm} has a
 * rule for each.
 */
enum Point {
  BEFORE_DATABASE_COMMIT,
  AFTER_DATABASE_COMMIT,
  AFTER_SEND,
  BEFORE_KAFKA_COMMIT,
  AFTER_KAFKA_COMMIT,
  ERROR_AFTER_STORE,
  SLOW_TRANSACTION,
  CLOCK_FORWARD,
  CLOCK_BACK,
  CLOCK_TRUE;

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
