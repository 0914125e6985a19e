package org.khorgos.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

/** The objects of an overlay fit each other, and the application. */
class WiringTest {

  /** Made by an operator, not by k8s/: their keys. */
  private static final Map<String, Set<String>> SECRETS_OF_OPERATORS =
      Map.of(
          "kafka-cluster-ca-cert", Set.of("ca.crt", "ca.p12", "ca.password"),
          "khorgos", Set.of("ca.crt", "user.crt", "user.key", "user.p12", "user.password"),
          "khorgos-db-app", Set.of("username", "password", "uri", "jdbc-uri", "host", "dbname"),
          "khorgos-db-ca", Set.of("ca.crt", "ca.key"));

  @ParameterizedTest
  @ValueSource(strings = {"local", "production"})
  void shouldSelectPodsThatExist(String overlay) {
    List<Manifest> all = Kustomize.overlay(overlay);
    List<Map<String, String>> pods =
        all.stream()
            .filter(m -> !m.pod().isMissingNode())
            .map(m -> map(m.pod().at("/metadata/labels")))
            .toList();
    for (Manifest manifest : all) {
      for (String pointer :
          List.of(
              "/spec/selector", "/spec/selector/matchLabels", "/spec/podSelector/matchLabels")) {
        Map<String, String> selector = map(manifest.at(pointer));
        if (!selector.isEmpty()) {
          assertThat(pods)
              .as("%s selects %s", manifest, selector)
              .anySatisfy(labels -> assertThat(labels).containsAllEntriesOf(selector));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "production"})
  void shouldNamePortsThatAContainerHas(String overlay) {
    List<Manifest> all = Kustomize.overlay(overlay);
    Set<String> ports = new TreeSet<>();
    all.stream()
        .flatMap(Manifest::containers)
        .flatMap(c -> Manifest.list(c.path("ports")))
        .forEach(port -> ports.add(port.path("name").asText()));
    List<JsonNode> asked = new ArrayList<>();
    for (Manifest manifest : all) {
      asked.addAll(manifest.json().findValues("targetPort"));
      manifest.json().findValues("httpGet").forEach(get -> asked.add(get.path("port")));
      manifest.json().findValues("ingress").forEach(rule -> asked.addAll(rule.findValues("port")));
      manifest
          .json()
          .findValues("podMetricsEndpoints")
          .forEach(e -> asked.addAll(e.findValues("port")));
    }
    assertThat(asked).isNotEmpty().extracting(JsonNode::asText).isSubsetOf(ports);
    Map<String, Integer> own = new HashMap<>();
    Manifest.list(khorgos(all).pod().at("/spec/containers/0/ports"))
        .forEach(p -> own.put(p.path("name").asText(), p.path("containerPort").asInt()));
    assertThat(own)
        .containsEntry(
            "http", Integer.valueOf(KnownSettings.properties().getProperty("quarkus.http.port")))
        .containsEntry(
            "management",
            Integer.valueOf(KnownSettings.properties().getProperty("quarkus.management.port")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "production"})
  void shouldFindEveryConfigMapAndSecret(String overlay) {
    List<Manifest> all = Kustomize.overlay(overlay);
    Map<String, Set<String>> known = new HashMap<>();
    if (overlay.equals("production")) {
      known.putAll(SECRETS_OF_OPERATORS);
    }
    all.stream()
        .filter(m -> m.kind().equals("ConfigMap") || m.kind().equals("Secret"))
        .forEach(m -> known.put(m.name(), map(m.at("/data")).keySet()));
    for (Manifest manifest : all) {
      for (JsonNode ref : manifest.json().findValues("secretKeyRef")) {
        assertThat(known.get(ref.path("name").asText()))
            .as("%s", ref)
            .contains(ref.path("key").asText());
      }
      List<JsonNode> whole = new ArrayList<>(manifest.json().findValues("configMapRef"));
      whole.addAll(
          manifest.json().findValues("secretTargetRef").stream().flatMap(Manifest::list).toList());
      for (JsonNode ref : whole) {
        assertThat(known).as("%s", ref).containsKey(ref.path("name").asText());
      }
      manifest
          .json()
          .findValues("secretName")
          .forEach(n -> assertThat(known).containsKey(n.asText()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "production"})
  void shouldSetOnlyWhatTheApplicationReads(String overlay) {
    List<Manifest> all = Kustomize.overlay(overlay);
    Map<String, String> settings = settings(all);
    khorgos(all)
        .containers()
        .flatMap(c -> Manifest.list(c.path("env")))
        .forEach(e -> settings.putIfAbsent(e.path("name").asText(), e.path("value").asText("x")));

    assertThat(settings.keySet())
        .contains("KHORGOS_INSTANCE", "KAFKA_BOOTSTRAP_SERVERS", "PGPASSWORD")
        .isSubsetOf(KnownSettings.variables());
    assertThat(settings).containsEntry("KHORGOS_ENVIRONMENT", overlay);
  }

  @Test
  void shouldNameTopicsGroupAndTransactionsAlike() {
    List<Manifest> all = Kustomize.overlay("production");
    Map<String, String> settings = settings(all);
    Set<String> topics =
        Set.of(
            settings.get("KHORGOS_TOPICS_INCOMING"),
            settings.get("KHORGOS_TOPICS_ENRICHED"),
            settings.get("KHORGOS_TOPICS_DEAD_LETTER"));
    String group = settings.get("KHORGOS_GROUP");

    assertThat(all.stream().filter(m -> m.kind().equals("KafkaTopic")))
        .extracting(Manifest::name)
        .containsExactlyInAnyOrderElementsOf(topics);
    Map<String, Set<String>> rights = new HashMap<>();
    Manifest.list(only(all, "KafkaUser").at("/spec/authorization/acls"))
        .forEach(
            acl ->
                rights
                    .computeIfAbsent(acl.at("/resource/type").asText(), t -> new TreeSet<>())
                    .add(acl.at("/resource/name").asText()));
    assertThat(rights)
        .containsEntry("topic", new TreeSet<>(topics))
        .containsEntry("group", Set.of(group))
        .containsEntry(
            "transactionalId", Set.of(settings.get("KHORGOS_ENVIRONMENT") + "-khorgos-"));
    Map<String, String> trigger = map(only(all, "ScaledObject").at("/spec/triggers/0/metadata"));
    assertThat(trigger)
        .containsEntry("topic", settings.get("KHORGOS_TOPICS_INCOMING"))
        .containsEntry("consumerGroup", group);
    int partitions =
        all.stream()
            .filter(m -> m.name().equals(settings.get("KHORGOS_TOPICS_INCOMING")))
            .findFirst()
            .orElseThrow()
            .at("/spec/partitions")
            .asInt();
    assertThat(only(all, "ScaledObject").at("/spec/maxReplicaCount").asInt())
        .isLessThanOrEqualTo(partitions);
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "production"})
  void shouldRunRestrictedAndEndInTime(String overlay) {
    List<Manifest> all = Kustomize.overlay(overlay);
    JsonNode pod = khorgos(all).pod().path("spec");

    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
    assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
    assertThat(khorgos(all).containers())
        .hasSize(2)
        .allSatisfy(
            container -> {
              JsonNode context = container.path("securityContext");
              assertThat(context.path("readOnlyRootFilesystem").asBoolean()).isTrue();
              assertThat(context.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
              assertThat(context.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
            });
    Duration drain = Duration.parse(settings(all).get("KHORGOS_DRAIN_TIMEOUT"));
    assertThat(pod.path("terminationGracePeriodSeconds").asLong())
        .isGreaterThanOrEqualTo(drain.plusSeconds(20).toSeconds());
    assertThat(Manifest.list(pod.at("/containers/0/env")))
        .anySatisfy(
            e -> {
              assertThat(e.path("name").asText()).isEqualTo("KHORGOS_INSTANCE");
              assertThat(e.at("/valueFrom/fieldRef/fieldPath").asText()).isEqualTo("metadata.name");
            });
  }

  private static Manifest khorgos(List<Manifest> all) {
    return all.stream()
        .filter(m -> m.kind().equals("Deployment") && m.name().equals("khorgos"))
        .findFirst()
        .orElseThrow();
  }

  private static Manifest only(List<Manifest> all, String kind) {
    return all.stream().filter(m -> m.kind().equals(kind)).findFirst().orElseThrow();
  }

  private static Map<String, String> settings(List<Manifest> all) {
    return all.stream()
        .filter(m -> m.kind().equals("ConfigMap") && m.name().startsWith("khorgos-settings"))
        .map(m -> new HashMap<>(map(m.at("/data"))))
        .findFirst()
        .orElseThrow();
  }

  /** The members that are text. */
  private static Map<String, String> map(JsonNode object) {
    Map<String, String> map = new HashMap<>();
    object.properties().stream()
        .filter(e -> e.getValue().isTextual())
        .forEach(e -> map.put(e.getKey(), e.getValue().asText()));
    return map;
  }
}
