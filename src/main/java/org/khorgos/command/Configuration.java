package org.khorgos.command;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.khorgos.KhorgosConfig;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;

/**
 * The settings of the service for a command that talks to Kafka beside it: from the same files and
 * variables, without starting the service.
 */
final class Configuration {

  private static final String KAFKA = "kafka.";

  private final SmallRyeConfig config =
      ConfigUtils.configBuilder().withMapping(KhorgosConfig.class).build();

  KhorgosConfig khorgos() {
    return config.getConfigMapping(KhorgosConfig.class);
  }

  /** Every setting {@code kafka.*} as a Kafka client takes it. */
  Map<String, Object> kafka() {
    Map<String, Object> client = new HashMap<>();
    for (String name : config.getPropertyNames()) {
      String dotted = name.toLowerCase(Locale.ROOT).replace('_', '.');
      if (dotted.startsWith(KAFKA)) {
        config
            .getOptionalValue(name, String.class)
            .ifPresent(value -> client.put(dotted.substring(KAFKA.length()), value));
      }
    }
    return client;
  }
}
