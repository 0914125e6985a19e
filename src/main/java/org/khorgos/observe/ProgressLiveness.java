package org.khorgos.observe;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.khorgos.KhorgosConfig;

/**
 * Alive means that the flow moves. DOWN where a restart helps: the producer is fenced, or records
 * wait and nothing has ended for {@code khorgos.liveness.stall}. Never for a database or a broker
 * that can't be reached: a restart would not bring them back.
 */
@Liveness
@ApplicationScoped
public class ProgressLiveness implements HealthCheck {

  private final Progress progress;
  private final Cluster cluster;
  private final Duration stall;

  ProgressLiveness(Progress progress, Cluster cluster, KhorgosConfig config) {
    this.progress = progress;
    this.cluster = cluster;
    this.stall = config.liveness().stall();
  }

  @Override
  public HealthCheckResponse call() {
    Duration still = progress.sinceBeat();
    boolean waits = progress.isInFlight() || cluster.lag() > 0;
    boolean stalled = waits && still.compareTo(stall) > 0;
    String fatal = progress.fatal();
    return HealthCheckResponse.named("progress")
        .status(fatal == null && !progress.isExpelled() && !stalled)
        .withData("producer", fatal == null ? "ok" : fatal)
        .withData("member", progress.isExpelled() ? "expelled" : "ok")
        .withData("secondsSinceProgress", still.toSeconds())
        .withData("batchInFlight", progress.isInFlight())
        .withData("lag", cluster.lag())
        .build();
  }
}
