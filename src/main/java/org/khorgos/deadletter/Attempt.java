package org.khorgos.deadletter;

import java.util.function.Function;
import java.util.function.Supplier;

import org.apache.kafka.common.KafkaException;

/** Something that Kafka may fail: out of reach, not permitted, fenced by another replay. */
public final class Attempt {

  private Attempt() {}

  /**
   * @param failed gets Kafka's own words
   */
  public static <T> T of(Supplier<T> work, Function<String, T> failed) {
    try {
      return work.get();
    } catch (KafkaException e) {
      return failed.apply(e.getMessage());
    }
  }
}
