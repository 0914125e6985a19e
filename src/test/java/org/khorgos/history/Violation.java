package org.khorgos.history;

/** A promise that was broken. */
public record Violation(Kind kind, String detail) {

  /** Which promise. */
  public enum Kind {
    /** A record without any outcome. */
    LOST,
    /** An outcome a read_committed subscriber sees twice. */
    DUPLICATED,
    /** Events of one article, or of one partition, in another order than their records. */
    REORDERED,
    /** An event whose article, or whose revision of it, is not in the database. */
    EVENT_WITHOUT_ROW,
    /** A row that no subscriber was told of. */
    ROW_WITHOUT_EVENT,
    /** A row or an event whose revision, content or origin does not fit the records. */
    WRONG_REVISION,
    /** A dead letter that is not byte for byte the record it names. */
    DEAD_LETTER_ALTERED,
    /** An outcome that no record asked for. */
    UNEXPECTED
  }

  @Override
  public String toString() {
    return kind + ": " + detail;
  }
}
