package org.khorgos.observe;

import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means that an article that arrives now can go through: the topics are there and no batch
 * waits for the database. That the database answers at all is Quarkus' own check.
 */
@Readiness
@ApplicationScoped
public class FlowReadiness implements HealthCheck {

  private final Progress progress;
  private final Cluster cluster;

  FlowReadiness(Progress progress, Cluster cluster) {
    this.progress = progress;
    this.cluster = cluster;
  }

  @Override
  public HealthCheckResponse call() {
    Set<String> missing = cluster.missingTopics();
    String state = progress.databaseState();
    String unreachable = cluster.unreachable();
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("flow")
            .status(missing.isEmpty() && state == null && unreachable == null);
    if (unreachable != null) {
      response.withData("kafka", unreachable);
    }
    if (!missing.isEmpty()) {
      response.withData("missingTopics", String.join(",", missing));
    }
    if (state != null) {
      response.withData("waitingForDatabase", "SQLState " + state);
    }
    return response.build();
  }
}
