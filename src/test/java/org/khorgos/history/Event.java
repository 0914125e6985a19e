package org.khorgos.history;

/**
 * A record of the enriched topic.
 *
 * @param partition of the enriched topic; events of one partition are listed in its order
 */
public record Event(int partition, String article, int version, int revision) {

  @Override
  public String toString() {
    return article + " version " + version + " as revision " + revision;
  }
}
