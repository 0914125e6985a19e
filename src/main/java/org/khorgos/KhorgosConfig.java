package org.khorgos;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Every setting of Khorgos. What belongs to Kafka, the data source and HTTP is set with the
 * properties of Quarkus; {@code application.properties} has them in the order of the data flow.
 */
@ConfigMapping(prefix = "khorgos")
public interface KhorgosConfig {

  Topics topics();

  /** The consumer group. All pods of one deployment share it. */
  @WithDefault("khorgos")
  String group();

  /**
   * Told apart in transactional ids and in {@code ce_source}: transactional ids are cluster-wide.
   */
  @WithDefault("local")
  String environment();

  /** Tells pods of one environment apart in transactional ids; the host name in Kubernetes. */
  @WithDefault("local")
  String instance();

  /** Which articles get a row. */
  @WithDefault("relevant")
  Scope store();

  /** Which articles get an event. {@code all} needs {@code store=all}: no event without its row. */
  @WithDefault("relevant")
  Scope publish();

  Database database();

  Liveness liveness();

  Ruleset ruleset();

  Traces traces();

  Api api();

  /** How long a shutdown waits for the batch in flight. */
  @WithDefault("PT20S")
  Duration drainTimeout();

  /** Where subscribers find the schemas this pod serves; goes into {@code ce_dataschema}. */
  @WithDefault("http://localhost:8080")
  URI publicUrl();

  /** The three topics. */
  interface Topics {
    @WithDefault("articles.incoming")
    String incoming();

    @WithDefault("articles.enriched")
    String enriched();

    @WithDefault("articles.dead-letter")
    String deadLetter();
  }

  /** How long a statement may take, and how the retry waits. */
  interface Database {
    /** Longer statements are cancelled and tried again. At least a second. */
    @WithDefault("PT20S")
    Duration statementTimeout();

    /** The longest pause between two tries; the first is 100 ms, each next one twice as long. */
    @WithDefault("PT10S")
    Duration retryMaxDelay();
  }

  /** When a pod counts as stuck. */
  interface Liveness {
    /** Records wait and no batch has ended for this long. */
    @WithDefault("PT2M")
    Duration stall();
  }

  /** The rules. */
  interface Ruleset {
    /** A directory that replaces the rules built in. */
    Optional<Path> path();

    /** How often that directory is looked at for changes. */
    @WithDefault("PT10S")
    Duration reload();
  }

  /** Where spans go. */
  interface Traces {
    /** An OTLP collector, gRPC; without one tracing is off. */
    Optional<URI> endpoint();
  }

  /** Who may ask over HTTP. */
  interface Api {
    /**
     * The OIDC issuer of the bearer tokens without which nothing is answered; none: open to all.
     */
    Optional<URI> issuer();

    /** For whom a token must have been issued. */
    @WithDefault("khorgos")
    String audience();
  }

  /** Relevant articles only, or all. */
  enum Scope {
    RELEVANT,
    ALL
  }
}
