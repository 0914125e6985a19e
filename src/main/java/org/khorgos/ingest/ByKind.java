package org.khorgos.ingest;

import java.util.ArrayList;
import java.util.List;

import org.khorgos.article.Outcome;

/** The outcomes of a batch, those of each kind in the order of their records. */
record ByKind(
    List<Outcome.Tagged> tagged,
    List<Outcome.Irrelevant> irrelevant,
    List<Outcome.Rejected> rejected) {

  static ByKind of(List<Outcome> outcomes) {
    ByKind kinds = new ByKind(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    outcomes.forEach(kinds::add);
    return kinds;
  }

  private void add(Outcome outcome) {
    if (outcome instanceof Outcome.Tagged article) {
      tagged.add(article);
    } else if (outcome instanceof Outcome.Irrelevant article) {
      irrelevant.add(article);
    } else if (outcome instanceof Outcome.Rejected letter) {
      rejected.add(letter);
    }
  }
}
