package org.khorgos.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Every alert fires when it should, and somebody wrote down what to do then. */
class AlertsTest {

  private static final Path TEST = Path.of("src/test/resources/k8s/khorgos.test.yaml");

  @Test
  void shouldHaveARunbookForEveryAlert() throws IOException {
    // Given
    String operations = Files.readString(Path.of("docs/operations.md"));

    // Then
    assertThat(alerts())
        .isNotEmpty()
        .allSatisfy(
            alert -> {
              String name = alert.path("alert").asText();
              assertThat(operations).contains("\n### " + name + "\n");
              assertThat(alert.at("/annotations/runbook_url").asText())
                  .endsWith("/docs/operations.md#" + name.toLowerCase(Locale.ROOT));
            });
  }

  @Test
  void shouldFireEveryAlertInItsTest() throws IOException {
    // Given the rules as Prometheus itself reads them
    Path directory = Files.createDirectories(Path.of("target", "prometheus"));
    Path rules = directory.resolve("khorgos.rules.yaml");
    new YAMLMapper().writeValue(rules.toFile(), Map.of("groups", Queries.rules()));
    Path test = directory.resolve(TEST.getFileName());
    Files.copy(TEST, test, StandardCopyOption.REPLACE_EXISTING);

    // Then each is in the test, and the test passes where there is a tool to run it
    String tested = Files.readString(TEST);
    assertThat(alerts())
        .allSatisfy(
            alert ->
                assertThat(tested).contains("alertname: " + alert.path("alert").asText() + "\n"));
    Tool.run(List.of("promtool", "check", "rules", rules.toString()))
        .orElseGet(() -> Assumptions.abort("promtool is missing here: no alert is fired"));
    Tool.run(List.of("promtool", "test", "rules", test.toString()));
  }

  @Test
  void shouldShowTheDashboardWhole() throws IOException {
    // Given
    JsonNode dashboard = Queries.dashboard();

    // Then every panel asks for something, and none lies upon another
    List<JsonNode> panels = Manifest.list(dashboard.path("panels")).toList();
    assertThat(panels)
        .isNotEmpty()
        .allSatisfy(panel -> assertThat(panel.findValues("expr")).isNotEmpty());
    assertThat(panels.stream().map(panel -> panel.path("gridPos"))).doesNotHaveDuplicates();
    Path directory = Files.createDirectories(Path.of("target", "prometheus"));
    Path queries = directory.resolve("dashboard.rules.yaml");
    List<Map<String, String>> records =
        dashboard.findValues("expr").stream()
            .map(q -> q.asText().replace("$__rate_interval", "5m"))
            .map(q -> Map.of("record", "dashboard:query", "expr", q))
            .toList();
    new YAMLMapper()
        .writeValue(
            queries.toFile(),
            Map.of("groups", List.of(Map.of("name", "dashboard", "rules", records))));
    Tool.run(List.of("promtool", "check", "rules", "--lint=none", queries.toString()))
        .orElseGet(() -> Assumptions.abort("promtool is missing here: no query is parsed"));
  }

  private static List<JsonNode> alerts() {
    return Manifest.list(Queries.rules())
        .flatMap(group -> Manifest.list(group.path("rules")))
        .filter(rule -> rule.has("alert"))
        .toList();
  }
}
