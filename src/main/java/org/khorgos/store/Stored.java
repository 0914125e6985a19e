package org.khorgos.store;

import org.khorgos.article.Outcome;

/**
 * A tagged article with the store's verdict.
 *
 * @param revision the row's revision, from 1; 0 where nothing was written
 * @param taggingJson as the row has it; null where nothing was written
 */
public record Stored(Outcome.Tagged tagged, Verdict verdict, int revision, String taggingJson) {

  static Stored unwritten(Outcome.Tagged tagged, Verdict verdict) {
    return new Stored(tagged, verdict, 0, null);
  }
}
