package org.khorgos.history;

import java.util.List;

/**
 * What the checker says.
 *
 * @param records in the incoming topic
 * @param enriched records with an event
 * @param duplicate records that repeat a version, which have no event of their own
 * @param superseded records of which a later version came in the same batch
 * @param irrelevant records of no interest
 * @param dead records with a dead letter
 * @param aborted events that only a read_uncommitted subscriber sees
 */
public record Findings(
    int records,
    int enriched,
    int duplicate,
    int superseded,
    int irrelevant,
    int dead,
    int aborted,
    List<Violation> violations) {

  /** How many violations there are of a kind. */
  public long count(Violation.Kind kind) {
    return violations.stream().filter(violation -> violation.kind() == kind).count();
  }
}
