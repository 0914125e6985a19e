package org.khorgos.k8s;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Every object that k8s/ renders to is one that a cluster takes. */
class ManifestsTest {

  @ParameterizedTest
  @ValueSource(strings = {"local", "production"})
  void shouldRenderObjectsThatAClusterTakes(String overlay) {
    // When
    List<Manifest> manifests = Kustomize.overlay(overlay);

    // Then
    assertThat(manifests).isNotEmpty();
    assertThat(manifests).flatExtracting(TypedModels::problems).isEmpty();
    assertThat(manifests).extracting(m -> m.kind() + "/" + m.name()).doesNotHaveDuplicates();
    assertThat(manifests)
        .filteredOn(m -> !m.kind().equals("Namespace"))
        .allSatisfy(m -> assertThat(m.at("/metadata/namespace").asText()).startsWith("khorgos"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hpa", "keda", "monitoring", "ruleset", "strimzi", "cloudnative-pg"})
  void shouldTakeEachComponentByItself(String component) {
    // When
    List<Manifest> manifests = Kustomize.localWith(component);

    // Then
    assertThat(manifests).hasSizeGreaterThanOrEqualTo(Kustomize.overlay("local").size());
    assertThat(manifests).flatExtracting(TypedModels::problems).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void shouldRefuseAMistake(String mistake, String kind, Consumer<ObjectNode> make) {
    // Given
    Manifest manifest =
        Kustomize.overlay("production").stream()
            .filter(m -> m.kind().equals(kind))
            .findFirst()
            .orElseThrow();
    assertThat(TypedModels.problems(manifest)).isEmpty();

    // When
    make.accept((ObjectNode) manifest.json());

    // Then
    assertThat(TypedModels.problems(manifest)).isNotEmpty();
  }

  static Stream<Arguments> shouldRefuseAMistake() {
    return Stream.of(
        mistake("unknown field", "Deployment", "/spec", o -> o.put("replica", 2)),
        mistake(
            "unknown field deep inside",
            "Deployment",
            "/spec/template/spec/containers/0/securityContext",
            o -> o.put("runAsNonRot", true)),
        mistake(
            "wrong type",
            "Deployment",
            "/spec/template/spec",
            o -> o.put("terminationGracePeriodSeconds", "soon")),
        mistake(
            "bad quantity",
            "Deployment",
            "/spec/template/spec/containers/0/resources/limits",
            o -> o.put("memory", "512 megabytes")),
        mistake("no such kind", "Service", "", o -> o.put("kind", "Servise")),
        mistake(
            "unknown field of an operator", "ScaledObject", "/spec", o -> o.put("minReplica", 2)),
        mistake(
            "wrong type of an operator", "KafkaTopic", "/spec", o -> o.put("partitions", "six")),
        mistake(
            "bad quantity of an operator", "Cluster", "/spec/storage", o -> o.put("size", "1Mo")));
  }

  private static Arguments mistake(
      String name, String kind, String pointer, Consumer<ObjectNode> make) {
    Consumer<ObjectNode> there = root -> make.accept((ObjectNode) root.at(pointer));
    return arguments(name, kind, there);
  }

  @Test
  void shouldFitTheRulesIntoConfigMaps() throws IOException {
    // Given the limit of an object, less room for its metadata
    int limit = 1_000_000;

    // When
    List<Manifest> maps =
        Kustomize.localWith("ruleset").stream()
            .filter(m -> m.name().startsWith("khorgos-ruleset"))
            .toList();

    // Then every file of the ruleset is in one of them
    assertThat(maps)
        .allSatisfy(m -> assertThat(m.json().toString().getBytes(UTF_8).length).isLessThan(limit));
    List<String> files =
        maps.stream()
            .flatMap(m -> m.at("/data").properties().stream())
            .map(Map.Entry::getKey)
            .toList();
    assertThat(files).containsExactlyInAnyOrderElementsOf(ruleFiles());
  }

  @Test
  void shouldReadTheRulesWhereTheyAreMounted() {
    // When
    Manifest deployment =
        Kustomize.localWith("ruleset").stream()
            .filter(m -> m.name().equals("khorgos") && m.kind().equals("Deployment"))
            .findFirst()
            .orElseThrow();

    // Then
    JsonNode container = deployment.pod().at("/spec/containers/0");
    String path =
        Manifest.list(container.path("env"))
            .filter(e -> e.path("name").asText().equals("KHORGOS_RULESET_PATH"))
            .findFirst()
            .orElseThrow()
            .path("value")
            .asText();
    assertThat(KnownSettings.variables()).contains("KHORGOS_RULESET_PATH");
    assertThat(container.path("volumeMounts").findValuesAsText("mountPath")).contains(path);
  }

  private static List<String> ruleFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/ruleset"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".cases.yaml"))
          .toList();
    }
  }
}
