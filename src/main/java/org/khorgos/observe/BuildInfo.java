package org.khorgos.observe;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Tells which build runs on which Java; during a rollout there are two. */
@Singleton
public class BuildInfo implements MeterBinder {

  private final String version;

  BuildInfo(@ConfigProperty(name = "quarkus.application.version") String version) {
    this.version = version;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder(MetricNames.BUILD, () -> 1)
        .tag("version", version)
        .tag("java", Runtime.version().toString())
        .register(registry);
  }
}
