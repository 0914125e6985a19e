package org.khorgos.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Image and compose file, as far as they can be read without an engine. */
class DockerTest {

  private static final Path DOCKER = Path.of("docker");

  @Test
  void shouldRunAsNobodyAndHearTheSignal() throws IOException {
    // When
    List<String> lines = Files.readAllLines(DOCKER.resolve("Dockerfile"));

    // Then the same user as in Kubernetes, and no shell between the signal and the JVM
    JsonNode deployment =
        new YAMLMapper().readTree(Kustomize.K8S.resolve("base/deployment.yaml").toFile());
    String user = deployment.at("/spec/template/spec/securityContext/runAsUser").asText();
    assertThat(lines)
        .filteredOn(line -> line.startsWith("USER"))
        .last()
        .isEqualTo("USER " + user + ":" + user);
    assertThat(lines).last().asString().startsWith("ENTRYPOINT [\"java\", ");
    assertThat(lines)
        .filteredOn(line -> line.startsWith("ARG"))
        .noneMatch(line -> line.contains("latest"));
  }

  @Test
  void shouldSetOnlyWhatTheApplicationReads() throws IOException {
    // When
    JsonNode services =
        new YAMLMapper().readTree(DOCKER.resolve("compose.yaml").toFile()).path("services");

    // Then
    assertThat(services.at("/khorgos/environment").properties())
        .isNotEmpty()
        .allSatisfy(setting -> assertThat(KnownSettings.variables()).contains(setting.getKey()));
    assertThat(services.at("/khorgos/build/dockerfile").asText()).isEqualTo("docker/Dockerfile");
    String dashboard = services.at("/grafana/volumes/0").asText().split(":")[0];
    assertThat(DOCKER.resolve(dashboard)).exists();
  }
}
