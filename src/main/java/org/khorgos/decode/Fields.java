package org.khorgos.decode;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The fields of one JSON object, asked for by all names they go under. A value of a wrong type is
 * remembered as the problem of the record, the first one counts.
 */
final class Fields {
  private static final List<String> NAMES = List.of("title", "name", "literal", "value", "uri");

  private final JsonNode object;
  private String problem;

  Fields(JsonNode object) {
    this.object = object;
  }

  /** What is wrong with the fields asked for so far, or null. */
  String problem() {
    return problem;
  }

  /** The first of these fields that is text and not blank, or null. */
  String text(List<String> aliases) {
    return first(aliases, false);
  }

  /** As {@link #text}; a number is taken as it is written. */
  String scalar(List<String> aliases) {
    return first(aliases, true);
  }

  /** As {@link #text}; an object is asked for its name, an array for its first item. */
  String named(List<String> aliases) {
    for (String alias : aliases) {
      JsonNode node = object.path(alias);
      JsonNode item = node.isArray() ? node.path(0) : node;
      String found = item.isObject() ? new Fields(item).text(NAMES) : text(alias, item, false);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private String first(List<String> aliases, boolean numbers) {
    for (String alias : aliases) {
      String found = text(alias, object.path(alias), numbers);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private String text(String name, JsonNode node, boolean numbers) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (node.isTextual() || (numbers && node.isNumber())) {
      String text = node.asText();
      return text.isBlank() ? null : text;
    }
    if (problem == null) {
      problem = "field '%s' is %s, expected text".formatted(name, Problem.kind(node));
    }
    return null;
  }
}
