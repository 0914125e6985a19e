package org.khorgos.article;

/** Where a record lies in Kafka; the identity of a record, never of an article. */
public record Coordinates(String topic, int partition, long offset) {

  /** True when both lie in one partition and this one was written before {@code other}. */
  public boolean precedes(Coordinates other) {
    return partition == other.partition && offset < other.offset && topic.equals(other.topic);
  }

  @Override
  public String toString() {
    return topic + "-" + partition + "@" + offset;
  }
}
