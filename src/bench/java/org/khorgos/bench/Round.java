package org.khorgos.bench;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * One contestant's turn: a group, a database and topics to write to of its own.
 *
 * @param incoming the topic to read, which several rounds share
 */
record Round(String name, String incoming) {

  private static final AtomicInteger COUNT = new AtomicInteger();

  static Round of(String incoming) {
    return new Round("round" + COUNT.incrementAndGet(), incoming);
  }

  String group() {
    return name;
  }

  String enriched() {
    return name + ".enriched";
  }

  String deadLetter() {
    return name + ".dead-letter";
  }
}
