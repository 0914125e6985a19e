package org.khorgos.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The headlines or bodies of ninjs 2.x and 3.x: a list of items, one item, or items by role. Each
 * is text, or an object with {@code value}, {@code role} and {@code contentType}.
 *
 * @param other whether anything stands where text is expected and is none
 */
record Variants(List<Item> items, boolean other) {

  /**
   * @param html null where no content type is given
   */
  record Item(String value, boolean main, Boolean html) {}

  static Variants in(JsonNode node) {
    List<Item> items = new ArrayList<>();
    boolean other = false;
    for (Map.Entry<String, JsonNode> entry : byRole(node)) {
      JsonNode item = entry.getValue();
      JsonNode value = item.isObject() ? item.path("value") : item;
      if (value.isTextual() && !value.textValue().isBlank()) {
        String role = item.path("role").asText(entry.getKey());
        items.add(new Item(value.textValue(), role.endsWith("main"), html(item)));
      }
      other |= !value.isTextual() && !value.isMissingNode() && !value.isNull();
    }
    return new Variants(items, other);
  }

  /** The main item, plain text before HTML, the first of equals; null where there is none. */
  Item best() {
    return items.stream()
        .sorted(Comparator.comparingInt(Variants::rank).reversed())
        .findFirst()
        .orElse(null);
  }

  private static int rank(Item item) {
    return (item.main() ? 2 : 0) + (Boolean.TRUE.equals(item.html()) ? 0 : 1);
  }

  /** What stands under no role is the main item, unless it says otherwise itself. */
  private static Iterable<Map.Entry<String, JsonNode>> byRole(JsonNode node) {
    if (node.isObject() && !node.hasNonNull("value")) {
      return node.properties();
    }
    List<Map.Entry<String, JsonNode>> entries = new ArrayList<>();
    Iterable<JsonNode> items = node.isArray() ? node : List.of(node);
    items.forEach(item -> entries.add(Map.entry("main", item)));
    return entries;
  }

  private static Boolean html(JsonNode node) {
    String type =
        node.path("contentType")
            .asText(node.path("contenttype").asText(""))
            .toLowerCase(Locale.ROOT);
    return type.isEmpty() ? null : Boolean.valueOf(type.contains("html"));
  }
}
