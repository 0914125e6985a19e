package org.khorgos.k8s;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** What alerts and dashboard ask Prometheus for. */
public final class Queries {

  static final Path MONITORING = Kustomize.K8S.resolve("components").resolve("monitoring");

  private static final Pattern LABELS =
      Pattern.compile(
          "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|on|without|ignoring)\\s*\\([^)]*\\)"
              + "|\\boffset\\s+\\w+");
  private static final Pattern FUNCTIONS =
      Pattern.compile("\\b[a-z_]+\\s*\\(|\\b(and|or|unless)\\b|\\b[0-9.e]+\\b");
  private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_:]*");
  private static final Pattern VARIABLE = Pattern.compile("label_values\\((\\w+)");

  private Queries() {}

  /** The rules of {@code prometheusrule.yaml}. */
  static JsonNode rules() {
    return read("prometheusrule.yaml", new YAMLMapper()).at("/spec/groups");
  }

  static JsonNode dashboard() {
    return read("dashboard.json", new ObjectMapper());
  }

  /** Metrics of the service that alerts need, without those that rules make of them. */
  public static Set<String> metricsOfAlerts() {
    Set<String> metrics = new TreeSet<>();
    rules().findValues("expr").forEach(query -> addMetrics(query.asText(), metrics));
    rules().findValues("record").forEach(record -> metrics.remove(record.asText()));
    return metrics;
  }

  /** Metrics of the service that the dashboard needs. */
  public static Set<String> metricsOfDashboard() {
    Set<String> metrics = new TreeSet<>();
    dashboard().findValues("expr").forEach(query -> addMetrics(query.asText(), metrics));
    VARIABLE
        .matcher(dashboard().path("templating").toString())
        .results()
        .forEach(found -> metrics.add(found.group(1)));
    return metrics;
  }

  private static void addMetrics(String query, Set<String> metrics) {
    String plain = LABELS.matcher(query).replaceAll(" ");
    String rest = FUNCTIONS.matcher(plain).replaceAll(" ");
    NAME.matcher(rest).results().forEach(found -> metrics.add(found.group()));
  }

  private static JsonNode read(String file, ObjectMapper mapper) {
    try {
      return mapper.readTree(MONITORING.resolve(file).toFile());
    } catch (IOException e) {
      throw new IllegalStateException(file + " can't be read", e);
    }
  }
}
