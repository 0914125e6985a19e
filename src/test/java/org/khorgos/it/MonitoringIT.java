package org.khorgos.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.khorgos.k8s.Queries;

/** What alerts and dashboard ask for is what a running service tells. */
class MonitoringIT {

  private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)[{ ]");
  private static final Pattern DESCRIBED = Pattern.compile("(?m)^\\| `(khorgos_[a-z_]+)`");

  /** Summaries and histograms without the ending of their parts. */
  private static final Pattern FAMILY =
      Pattern.compile("(?m)^(khorgos_[a-z_]+?)(?:_bucket|_count|_sum|_max)?[{ ]");

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
                assertThat(described()).isNotEmpty().containsAll(families(app));
              });
    }
  }

  /** The metrics of Khorgos in the table of docs/metrics.md. */
  private static Set<String> described() throws IOException {
    return names(DESCRIBED, Files.readString(Path.of("docs", "metrics.md")));
  }

  /** Those a service tells. */
  private static Set<String> families(KhorgosProcess app) throws IOException {
    return names(FAMILY, app.management("/q/metrics").body());
  }

  private static Set<String> told(KhorgosProcess app) throws IOException {
    return names(SAMPLE, app.management("/q/metrics").body());
  }

  private static Set<String> names(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
