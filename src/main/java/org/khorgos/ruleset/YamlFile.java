package org.khorgos.ruleset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML file read into nodes that know their line, and the problems found in it. A value that
 * can't be used is reported and left out, so that all problems of a file are found in one go.
 */
final class YamlFile {

  private static final int MAX_CODE_POINTS = 8_000_000;

  private final String name;
  private final List<Problem> problems;

  private YamlFile(String name, List<Problem> problems) {
    this.name = name;
    this.problems = problems;
  }

  /** A value with the path to it. */
  record Value(String key, Node node) {}

  /** The mapping at the top; empty, with a problem, where there is none. */
  static Map<String, Value> read(
      String name, String text, List<Problem> problems, Set<String> known) {
    YamlFile file = new YamlFile(name, problems);
    return file.root(text).map(node -> file.fields(new Value("", node), known)).orElse(Map.of());
  }

  static YamlFile of(String name, List<Problem> problems) {
    return new YamlFile(name, problems);
  }

  private Optional<Node> root(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_CODE_POINTS);
    options.setAllowDuplicateKeys(false);
    try {
      Node node = new Yaml(options).compose(new java.io.StringReader(text));
      if (node instanceof MappingNode) {
        return Optional.of(node);
      }
      problems.add(new Problem(name, 1, "", "a mapping is expected"));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      problems.add(new Problem(name, line, "", e.getProblem()));
    } catch (YAMLException e) {
      problems.add(new Problem(name, 0, "", e.getMessage()));
    }
    return Optional.empty();
  }

  /** A problem at a value. */
  void problem(Value at, String message) {
    problems.add(new Problem(name, line(at), at.key(), message));
  }

  /** A problem of the file as a whole. */
  void problem(String key, String message) {
    problems.add(new Problem(name, 0, key, message));
  }

  private static int line(Value at) {
    return at.node().getStartMark().getLine() + 1;
  }

  /**
   * The fields of a mapping in their order.
   *
   * @param known the keys it may have; null for any
   */
  Map<String, Value> fields(Value at, Set<String> known) {
    Map<String, Value> fields = new LinkedHashMap<>();
    if (!(at.node() instanceof MappingNode mapping)) {
      problem(at, "a mapping is expected");
      return fields;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        String path = at.key().isEmpty() ? key.getValue() : at.key() + "." + key.getValue();
        add(fields, key.getValue(), new Value(path, tuple.getValueNode()), known);
      } else {
        problem(new Value(at.key(), tuple.getKeyNode()), "a key is a text, no list and no mapping");
      }
    }
    return fields;
  }

  private void add(Map<String, Value> fields, String field, Value value, Set<String> known) {
    if (known != null && !known.contains(field)) {
      problem(
          value,
          "is not known; known here: " + String.join(", ", known.stream().sorted().toList()));
    } else if (fields.put(field, value) != null) {
      problem(value, "stands twice");
    }
  }

  /** The parts of a sequence. */
  List<Value> parts(Value at) {
    List<Value> parts = new ArrayList<>();
    if (!(at.node() instanceof SequenceNode sequence)) {
      problem(at, "a list is expected");
      return parts;
    }
    for (int i = 0; i < sequence.getValue().size(); i++) {
      parts.add(new Value(at.key() + "[" + i + "]", sequence.getValue().get(i)));
    }
    return parts;
  }

  /** The text of a scalar; empty, with a problem, where it is none or blank. */
  Optional<String> text(Value at) {
    if (at == null) {
      return Optional.empty();
    }
    if (at.node() instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue());
    }
    problem(at, "a text is expected, and it may not be empty");
    return Optional.empty();
  }

  Optional<BigDecimal> number(Value at) {
    return text(at)
        .flatMap(
            text -> {
              try {
                return Optional.of(new BigDecimal(text));
              } catch (NumberFormatException e) {
                problem(at, "a number is expected, not '" + text + "'");
                return Optional.empty();
              }
            });
  }

  /** The texts of a sequence. */
  List<String> texts(Value at) {
    if (at == null) {
      return List.of();
    }
    return parts(at).stream().flatMap(part -> text(part).stream()).toList();
  }

  /** A mapping whose values are lists. */
  <K> Map<K, List<Value>> lists(Value at, BiFunction<String, Value, Optional<K>> key) {
    Map<K, List<Value>> lists = new LinkedHashMap<>();
    if (at != null) {
      fields(at, null)
          .forEach(
              (name, value) -> key.apply(name, value).ifPresent(k -> lists.put(k, parts(value))));
    }
    return lists;
  }
}
