package org.khorgos.observe;

import java.util.List;
import java.util.Set;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;

/**
 * Bounds the labels of the HTTP metrics that a client can make up: each new value would take memory
 * for good.
 */
public class HttpLabels implements MeterFilter {

  /** Stands for every method and every path that is not ours. */
  static final String OTHER = "OTHER";

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

  /** Answers given before a route is found: their path is as the client wrote it. */
  private static final Set<String> UNROUTED =
      Set.of("400", "401", "405", "413", "414", "431", "503");

  @Override
  public Meter.Id map(Meter.Id id) {
    return id.getName().startsWith("http.server.") ? id.replaceTags(bounded(id)) : id;
  }

  private static List<Tag> bounded(Meter.Id id) {
    boolean unrouted = id.getTag("status") != null && UNROUTED.contains(id.getTag("status"));
    return id.getTags().stream()
        .map(
            tag ->
                switch (tag.getKey()) {
                  case "method" -> METHODS.contains(tag.getValue()) ? tag : Tag.of("method", OTHER);
                  case "uri" -> unrouted ? Tag.of("uri", OTHER) : tag;
                  default -> tag;
                })
        .toList();
  }

  /** Registers it. */
  @Singleton
  static final class Filters {

    @Produces
    @Singleton
    MeterFilter httpLabels() {
      return new HttpLabels();
    }
  }
}
