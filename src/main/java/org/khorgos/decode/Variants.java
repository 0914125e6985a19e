package org.khorgos.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The headlines or bodies of ninjs 2.x and 3.x: a list of items, one item, or items by role. Each
 * is text, or an object with {@code value}, {@code role} and {@code contentType}.
 */
record Variants(List<Item> items) {

  /**
   * @param html null where no content type is given
   */
  record Item(String value, boolean main, Boolean html) {}

  static Variants in(JsonNode node) {
    List<Item> items = new ArrayList<>();
    if (node.isTextual() || node.hasNonNull("value")) {
      add(items, node, null);
    } else if (node.isArray()) {
      node.forEach(item -> add(items, item, null));
    } else {
      node.properties().forEach(entry -> add(items, entry.getValue(), entry.getKey()));
    }
    return new Variants(items);
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

  private static void add(List<Item> items, JsonNode node, String key) {
    JsonNode value = node.isTextual() ? node : node.path("value");
    if (value.isTextual() && !value.textValue().isBlank()) {
      String role = node.path("role").asText(key == null ? "main" : key);
      items.add(new Item(value.textValue(), role.endsWith("main"), html(node)));
    }
  }

  private static Boolean html(JsonNode node) {
    String type =
        node.path("contentType")
            .asText(node.path("contenttype").asText(""))
            .toLowerCase(Locale.ROOT);
    return type.isEmpty() ? null : Boolean.valueOf(type.contains("html"));
  }
}
