package org.khorgos.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.khorgos.k8s.Queries;

/** What alerts and dashboard ask for is what a running service tells. */
class MonitoringIT {

  private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)[{ ]");

  @Test
  void shouldTellEveryMetricThatIsAskedFor() throws IOException {
    // Given a service that has had one article of each fate
    Stage stage = Infrastructure.stage(1);
    try (KhorgosProcess app = KhorgosProcess.ready(stage, Map.of())) {
      Topics.send(stage.incoming(), 0, Articles.relevant(1), Articles.irrelevant(1), "{\"broken");
      Topics.awaitDrained(stage, Duration.ofSeconds(60));

      // When, Then: what is committed is counted a moment later
      Awaitility.await("every metric")
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () -> {
                Set<String> told = told(app);
                assertThat(Queries.metricsOfAlerts()).isNotEmpty().isSubsetOf(told);
                assertThat(Queries.metricsOfDashboard()).isNotEmpty().isSubsetOf(told);
              });
    }
  }

  private static Set<String> told(KhorgosProcess app) throws IOException {
    Set<String> told = new HashSet<>();
    SAMPLE
        .matcher(app.management("/q/metrics").body())
        .results()
        .forEach(found -> told.add(found.group(1)));
    return told;
  }
}
