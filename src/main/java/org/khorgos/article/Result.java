package org.khorgos.article;

import java.util.function.Function;

/**
 * A value, or the reason why there is none. Expected failures travel as this, not as exceptions.
 */
public sealed interface Result<T> {

  /** There is a value. */
  record Ok<T>(T value) implements Result<T> {}

  /** There is none. */
  record Refused<T>(Refusal refusal) implements Result<T> {}

  static <T> Result<T> ok(T value) {
    return new Ok<>(value);
  }

  static <T> Result<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  /** The next step, taken only where this one gave a value. */
  default <R> Result<R> then(Function<T, Result<R>> step) {
    if (this instanceof Ok<T> ok) {
      return step.apply(ok.value());
    }
    return refused(((Refused<T>) this).refusal());
  }
}
