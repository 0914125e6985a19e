package org.khorgos.history;

/**
 * A record of the incoming topic and what was meant by it.
 *
 * @param article names the article; all of its versions lie in one partition, none for unusable
 *     records
 * @param version counts its contents from 1; a record that repeats a version is a duplicate
 */
public record Input(
    int partition, long offset, Intent intent, String article, int version, Original original) {

  /** What should become of it. */
  public enum Intent {
    RELEVANT,
    IRRELEVANT,
    UNUSABLE
  }

  String where() {
    return partition + "@" + offset;
  }
}
