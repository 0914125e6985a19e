package org.khorgos.article;

import java.util.UUID;

/**
 * The identity of an article through all its revisions and wherever it comes from: a UUIDv5 (RFC
 * 9562) of its canonical URL, else of source and external id, else of its text.
 */
public record ArticleId(UUID value) implements Comparable<ArticleId> {

  /** The order of PostgreSQL's uuid type: unsigned, byte by byte. */
  @Override
  public int compareTo(ArticleId other) {
    int high =
        Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(
            value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
