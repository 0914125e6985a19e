package org.khorgos.history;

/**
 * A record of the dead-letter topic.
 *
 * @param partition as its headers tell, of the incoming topic; -1 where they do not
 * @param offset likewise
 * @param original key, value and headers without those of the dead letter itself
 */
public record Letter(int partition, long offset, Original original) {

  String where() {
    return partition + "@" + offset;
  }
}
