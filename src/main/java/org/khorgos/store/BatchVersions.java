package org.khorgos.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.khorgos.article.ArticleId;
import org.khorgos.article.ContentHash;
import org.khorgos.article.Outcome;

/**
 * Which version of each article a batch writes, where one article stands in it several times: the
 * last content there is, by the first record that has it. So a replay of any part of the batch
 * finds the row made of the same record.
 *
 * @param latest one an article, in the order of the records
 * @param settled the others, with their verdicts
 */
record BatchVersions(List<Outcome.Tagged> latest, List<Stored> settled) {

  static BatchVersions of(List<Outcome.Tagged> batch) {
    Map<ArticleId, Outcome.Tagged> latest = new LinkedHashMap<>();
    List<Stored> settled = new ArrayList<>();
    for (Outcome.Tagged version : batch) {
      Outcome.Tagged before = latest.get(version.article().id());
      if (before == null) {
        latest.put(version.article().id(), version);
      } else if (sameContent(before, version)) {
        settled.add(Stored.unwritten(version, Verdict.DUPLICATE));
      } else {
        settled.add(Stored.unwritten(before, Verdict.SUPERSEDED));
        latest.put(version.article().id(), version);
      }
    }
    return new BatchVersions(List.copyOf(latest.values()), List.copyOf(settled));
  }

  private static boolean sameContent(Outcome.Tagged one, Outcome.Tagged other) {
    return ContentHash.of(one.article()).equals(ContentHash.of(other.article()));
  }
}
