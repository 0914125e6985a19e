package org.khorgos.k8s;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.khorgos.KhorgosConfig;

/** The environment variables that the application reads. */
final class KnownSettings {

  private KnownSettings() {}

  /** Those of {@link KhorgosConfig}, application.properties and Kafka's clients. */
  static Set<String> variables() {
    Set<String> known = variables("khorgos", KhorgosConfig.class);
    properties().stringPropertyNames().forEach(name -> known.add(variable(name)));
    ConsumerConfig.configNames().forEach(name -> known.add(variable("kafka." + name)));
    known.addAll(List.of("PGUSER", "PGPASSWORD", "QUARKUS_INIT_AND_EXIT"));
    return known;
  }

  static Properties properties() {
    Properties properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new IllegalStateException("application.properties can't be read", e);
    }
  }

  /** The variable of every setting: a mapping's methods, with those of its groups. */
  private static Set<String> variables(String prefix, Class<?> mapping) {
    Set<String> names = new TreeSet<>();
    for (Method setting : mapping.getDeclaredMethods()) {
      String name = prefix + "." + setting.getName().replaceAll("(?=[A-Z])", "-");
      if (setting.getReturnType().getName().startsWith(KhorgosConfig.class.getName())
          && setting.getReturnType().isInterface()) {
        names.addAll(variables(name, setting.getReturnType()));
      } else {
        names.add(variable(name));
      }
    }
    return names;
  }

  private static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
