package org.khorgos.decode;

import java.util.List;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The fields of one JSON object, asked for by all names they go under. A value of a wrong type is
 * remembered as the problem of the record where the article depends on it, and ignored elsewhere: a
 * source that can't be read is no reason to lose an article.
 */
final class Fields {
  private static final List<String> NAMES = List.of("title", "name", "literal", "value", "uri");

  private final JsonNode object;
  private String problem;

  Fields(JsonNode object) {
    this.object = object;
  }

  /** What is wrong with the titles and bodies asked for so far, or null. */
  String problem() {
    return problem;
  }

  /** The title or the body: the first of these fields that is text and not blank, or null. */
  String needed(List<String> aliases) {
    return first(aliases, this::textOrProblem);
  }

  /** As {@link #needed}, in the variants of ninjs. */
  Variants.Item variant(String name) {
    JsonNode node = object.path(name);
    Variants variants = Variants.in(node);
    if (variants.items().isEmpty() && variants.other()) {
      noteProblem("field '%s' is %s without any text".formatted(name, Problem.kind(node)));
    }
    return variants.best();
  }

  /** The first of these fields that is text and not blank, or null. */
  String text(List<String> aliases) {
    return first(aliases, name -> text(object.path(name)));
  }

  /** As {@link #text}; a number is taken as it is written. */
  String scalar(List<String> aliases) {
    return first(
        aliases,
        name ->
            object.path(name).isNumber() ? object.path(name).asText() : text(object.path(name)));
  }

  /** As {@link #text}; an object is asked for its name, an array for its first item. */
  String named(List<String> aliases) {
    return first(aliases, name -> nameOf(object.path(name)));
  }

  private static String nameOf(JsonNode node) {
    JsonNode item = node.isArray() ? node.path(0) : node;
    return item.isObject() ? new Fields(item).text(NAMES) : text(item);
  }

  private static String first(List<String> aliases, UnaryOperator<String> read) {
    for (String alias : aliases) {
      String found = read.apply(alias);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private String textOrProblem(String name) {
    JsonNode node = object.path(name);
    if (!node.isTextual() && !node.isMissingNode() && !node.isNull()) {
      noteProblem("field '%s' is %s, expected text".formatted(name, Problem.kind(node)));
    }
    return text(node);
  }

  private static String text(JsonNode node) {
    return node.isTextual() && !node.textValue().isBlank() ? node.textValue() : null;
  }

  /** The first one counts. */
  private void noteProblem(String found) {
    problem = problem == null ? found : problem;
  }
}
