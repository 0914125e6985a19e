package org.khorgos.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules change while the service runs: good ones come into force, bad ones never do. */
class RulesetReloadIT {

  private static final Path BUILT_IN = Path.of("src", "main", "resources", "ruleset");

  @TempDir private Path directory;

  @Test
  void shouldTakeGoodRulesAndRefuseBadOnesWhileRunning() throws IOException {
    // Given
    try (Stream<Path> files = Files.list(BUILT_IN)) {
      for (Path file : files.toList()) {
        Files.copy(file, directory.resolve(file.getFileName()));
      }
    }
    Path main = directory.resolve("ruleset.yaml");
    String good = Files.readString(main);
    Stage stage = Infrastructure.stage(1);
    Map<String, String> settings =
        Map.of("khorgos.ruleset.path", directory.toString(), "khorgos.ruleset.reload", "PT0.2S");
    try (KhorgosProcess app = KhorgosProcess.ready(stage, settings)) {

      // When they are bad
      Files.writeString(main, good.replace("threshold:", "treshold:"));
      Awaitility.await("refused")
          .atMost(Duration.ofSeconds(20))
          .until(() -> app.management("/q/metrics").body().contains("ruleset_refused_total 1.0"));
      Topics.send(stage.incoming(), 0, Articles.relevant(0));
      Topics.awaitDrained(stage, Duration.ofSeconds(30));

      // When they are good again, and others
      String other = good.replaceFirst("(?m)^version:.*$", "version: \"9.9\"");
      Files.writeString(main, other);
      Awaitility.await("in force")
          .atMost(Duration.ofSeconds(20))
          .until(() -> app.metrics("khorgos_ruleset_info").toString().contains("\"9.9\""));
      Topics.send(stage.incoming(), 0, Articles.relevant(1));
      Topics.awaitDrained(stage, Duration.ofSeconds(30));

      // Then
      assertThat(app.log()).contains("ruleset.yaml:").contains("treshold");
      assertThat(app.metrics("khorgos_ruleset_info")).hasSize(1);
      List<ConsumerRecord<byte[], byte[]>> events = Topics.committed(stage.enriched());
      assertThat(events).hasSize(2);
      assertThat(ruleset(events.get(0))).doesNotContain("9.9");
      assertThat(ruleset(events.get(1))).contains("9.9");
    }
  }

  private static String ruleset(ConsumerRecord<byte[], byte[]> event) {
    return new String(event.headers().lastHeader("ce_ruleset").value(), StandardCharsets.UTF_8);
  }
}
