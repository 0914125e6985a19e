package org.khorgos.deadletter;

import java.util.HashMap;
import java.util.Map;

/** What the clients of a command have in common. */
final class Clients {

  private Clients() {}

  /**
   * @param shared what all Kafka clients of the application share
   */
  static Map<String, Object> settings(Map<String, Object> shared) {
    Map<String, Object> settings = new HashMap<>(shared);
    settings.put("client.id", "khorgos-dead-letters");
    return settings;
  }
}
