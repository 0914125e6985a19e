package org.khorgos.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.khorgos.KhorgosConfig;
import org.khorgos.ruleset.RulesetLoader;

import io.quarkus.runtime.StartupEvent;

/**
 * Looks for changes in the directory of rules, and loads them. It looks rather than listens: a
 * ConfigMap's files are links that are exchanged, and network file systems tell of nothing.
 */
@ApplicationScoped
public class RulesetWatch {

  private final KhorgosConfig.Ruleset config;
  private final ActiveTagger tagger;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "khorgos-ruleset"));
  private String seen = "";

  RulesetWatch(KhorgosConfig config, ActiveTagger tagger) {
    this.config = config.ruleset();
    this.tagger = tagger;
  }

  void onStart(@Observes StartupEvent event) {
    config.path().ifPresent(this::watch);
  }

  private void watch(Path directory) {
    Duration pause = config.reload();
    seen = RulesetLoader.state(directory);
    thread.scheduleWithFixedDelay(
        () -> look(directory), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A state that was refused is not tried again until it changes. */
  private void look(Path directory) {
    String now = RulesetLoader.state(directory);
    if (!now.equals(seen)) {
      seen = now;
      tagger.replace(RulesetLoader.from(directory));
    }
  }

  @PreDestroy
  void close() {
    thread.shutdownNow();
  }
}
