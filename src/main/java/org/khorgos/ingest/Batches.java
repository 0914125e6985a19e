package org.khorgos.ingest;

import java.util.Comparator;

import org.khorgos.article.Coordinates;
import org.khorgos.store.Stored;

/** The order in which records lay in their partitions; the store hands them back sorted by id. */
final class Batches {

  static final Comparator<Stored> BY_COORDINATES =
      Comparator.comparing(
          stored -> stored.tagged().incoming().at(),
          Comparator.comparing(Coordinates::topic)
              .thenComparingInt(Coordinates::partition)
              .thenComparingLong(Coordinates::offset));

  private Batches() {}
}
