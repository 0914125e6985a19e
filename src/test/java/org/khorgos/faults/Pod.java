package org.khorgos.faults;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.khorgos.it.KhorgosProcess;

/**
 * An instance under a supervisor that does what Kubernetes does and no more: starts it again when
 * it has ended, or when liveness was DOWN three times in a row.
 */
final class Pod implements AutoCloseable {

  private static final int FAILURE_THRESHOLD = 3;

  private final Lap lap;
  private final String instance;
  private final Path triggers;
  private final ScheduledExecutorService supervisor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "supervisor");
            thread.setDaemon(true);
            return thread;
          });
  private KhorgosProcess process;
  private boolean wanted;
  private int failures;
  private int ends;
  private int restartsByLiveness;

  Pod(Lap lap, String instance) {
    this.lap = lap;
    this.instance = instance;
    try {
      this.triggers = Files.createDirectories(lap.rig.directory.resolve(lap.name + instance));
    } catch (IOException e) {
      throw new IllegalStateException("no directory for the triggers", e);
    }
    supervisor.scheduleWithFixedDelay(this::look, 500, 500, TimeUnit.MILLISECONDS);
  }

  private void look() {
    KhorgosProcess seen = process();
    if (seen == null) {
      return;
    }
    int live = seen.isAlive() ? seen.status("live") : 0;
    supervise(seen, live);
  }

  private synchronized void supervise(KhorgosProcess seen, int live) {
    if (!wanted || seen != process) {
      return;
    }
    if (!seen.isAlive()) {
      ends++;
      launch();
      return;
    }
    failures = live == 503 ? failures + 1 : 0;
    if (failures == FAILURE_THRESHOLD) {
      restartsByLiveness++;
      System.out.printf("  %s %s: restarted, liveness is DOWN%n", lap.name, instance);
      seen.kill();
      launch();
    }
  }

  private void launch() {
    failures = 0;
    process =
        KhorgosProcess.launch(
            new KhorgosProcess.Launch(
                log(),
                List.of(
                    agent(),
                    "-Dfaults.directory=" + triggers,
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"),
                Map.of(),
                lap.settings(instance)));
  }

  private Path log() {
    return lap.rig.directory.resolve(lap.name + "-" + instance + ".log");
  }

  /** Byteman, so that the points at which a pod dies are in no code of ours. */
  private static String agent() {
    try {
      Path jar =
          Path.of(
              org.jboss.byteman.agent.Main.class
                  .getProtectionDomain()
                  .getCodeSource()
                  .getLocation()
                  .toURI());
      Path rules = Path.of(Pod.class.getResource("/faults/points.btm").toURI());
      return "-javaagent:%s=boot:%s,script:%s".formatted(jar, jar, rules);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a path that is none", e);
    }
  }

  synchronized KhorgosProcess process() {
    return process;
  }

  synchronized void start() {
    wanted = true;
    launch();
  }

  /** SIGTERM, and not started again; returns the exit code. */
  int stop() {
    KhorgosProcess ending;
    synchronized (this) {
      wanted = false;
      ending = process;
    }
    return ending.terminate();
  }

  /** SIGKILL; the supervisor starts it again. */
  void kill() {
    process().kill();
  }

  /** The next time it passes the point, it dies there; returns when it is dead. */
  void killAt(Point point) {
    KhorgosProcess victim = process();
    trigger(point);
    Awaitility.await(instance + " dies at " + point + ", see " + log())
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !victim.isAlive() || victim != process());
  }

  /** The next time it passes the point, what the rule says happens. */
  void trigger(Point point) {
    try {
      Files.writeString(triggers.resolve(point.label()), "");
    } catch (IOException e) {
      throw new IllegalStateException("the trigger can't be set", e);
    }
  }

  boolean passed(Point point) {
    return Files.notExists(triggers.resolve(point.label()));
  }

  /** Times it ended other than by SIGTERM, and times liveness had it restarted. */
  synchronized Map<String, Integer> restarts() {
    return Map.of("ended", ends, "liveness", restartsByLiveness);
  }

  @Override
  public void close() {
    synchronized (this) {
      wanted = false;
    }
    supervisor.shutdownNow();
    if (process != null) {
      process.kill();
    }
  }
}
