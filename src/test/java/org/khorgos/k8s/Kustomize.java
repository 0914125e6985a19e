package org.khorgos.k8s;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assumptions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Renders what {@code kubectl apply -k} would send. */
final class Kustomize {

  static final Path K8S = Path.of("k8s");
  private static final Path FIXTURES = Path.of("target", "k8s");

  private Kustomize() {}

  static List<Manifest> overlay(String name) {
    return render(K8S.resolve("overlays").resolve(name));
  }

  /** The overlay local with one more component. */
  static List<Manifest> localWith(String component) {
    try {
      Path directory = Files.createDirectories(FIXTURES.resolve(component));
      Files.writeString(
          directory.resolve("kustomization.yaml"),
          """
          apiVersion: kustomize.config.k8s.io/v1beta1
          kind: Kustomization
          resources: [../../../k8s/overlays/local]
          components: [../../../k8s/components/%s]
          """
              .formatted(component));
      return render(directory);
    } catch (IOException e) {
      throw new IllegalStateException("no directory for the fixture of " + component, e);
    }
  }

  private static List<Manifest> render(Path directory) {
    List<String> command =
        List.of(
            "kubectl", "kustomize", "--load-restrictor=LoadRestrictionsNone", directory.toString());
    byte[] yaml =
        Tool.run(command)
            .orElseGet(
                () ->
                    Assumptions.abort(
                        "kubectl is missing here: what k8s/ renders to is not tested"));
    try (MappingIterator<JsonNode> objects =
        new YAMLMapper().readerFor(JsonNode.class).readValues(yaml)) {
      List<JsonNode> all = new ArrayList<>();
      objects.forEachRemaining(all::add);
      return all.stream().map(Manifest::new).collect(Collectors.toList());
    } catch (IOException e) {
      throw new IllegalStateException(new String(yaml, StandardCharsets.UTF_8), e);
    }
  }
}
