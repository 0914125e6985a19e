package org.khorgos.it;

import java.util.LinkedHashMap;
import java.util.Map;

import org.khorgos.embedded.EmbeddedDatabase;

/**
 * What a pod is connected to.
 *
 * @param name of the consumer group and of the environment
 */
public record Surroundings(
    String bootstrapServers,
    String jdbcUrl,
    String incoming,
    String enriched,
    String deadLetter,
    String name) {

  /** The settings that say so, to which others may be added. */
  public Map<String, String> settings(String instance) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("kafka.bootstrap.servers", bootstrapServers);
    settings.put("quarkus.datasource.jdbc.url", jdbcUrl);
    settings.put("quarkus.datasource.username", EmbeddedDatabase.USER);
    settings.put("quarkus.datasource.password", "none");
    settings.put("khorgos.topics.incoming", incoming);
    settings.put("khorgos.topics.enriched", enriched);
    settings.put("khorgos.topics.dead-letter", deadLetter);
    settings.put("khorgos.group", name);
    settings.put("khorgos.environment", name);
    settings.put("khorgos.instance", instance);
    return settings;
  }
}
