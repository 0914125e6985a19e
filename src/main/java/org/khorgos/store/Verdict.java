package org.khorgos.store;

import java.util.Locale;

/** What the store says of a tagged article. */
public enum Verdict {
  /** Seen for the first time. */
  NEW,
  /** Other content than stored, from a later record: the row was updated, revision + 1. */
  REVISION,
  /**
   * The very record the row was made of, read again after a crash: it has to be published again.
   */
  REPLAY,
  /** Another record with the same content. */
  DUPLICATE,
  /** An older record of the same partition than the row was made of. */
  STALE,
  /** A later version of the same article stands in the same batch. */
  SUPERSEDED;

  /** True where the row and the record now agree, so that an event may go out. */
  public boolean written() {
    return this == NEW || this == REVISION || this == REPLAY;
  }

  /** As written in metrics. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
