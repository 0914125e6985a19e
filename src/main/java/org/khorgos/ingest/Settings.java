package org.khorgos.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.khorgos.KhorgosConfig;
import org.khorgos.KhorgosConfig.Scope;

import io.quarkus.runtime.StartupEvent;

/** Refuses to start on settings that contradict each other, naming them. */
@ApplicationScoped
public class Settings {

  void onStart(@Observes StartupEvent event, KhorgosConfig config) {
    if (config.publish() == Scope.ALL && config.store() != Scope.ALL) {
      throw new IllegalStateException(
          "khorgos.publish=all needs khorgos.store=all: no event goes out without its row");
    }
    if (config.database().statementTimeout().toSeconds() < 1) {
      throw new IllegalStateException(
          "khorgos.database.statement-timeout=%s: at least one second is needed"
              .formatted(config.database().statementTimeout()));
    }
  }
}
