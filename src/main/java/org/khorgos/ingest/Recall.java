package org.khorgos.ingest;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.khorgos.article.ArticleId;
import org.khorgos.article.Incoming;
import org.khorgos.article.Outcome;
import org.khorgos.store.BatchStore;
import org.khorgos.store.BatchStore.Patience;

/**
 * Reads irrelevant articles once more where another version of them is stored, or stands in the
 * same batch: whoever was told that an article is relevant has to learn that it no longer is.
 */
@ApplicationScoped
public class Recall {

  private final BiFunction<Collection<ArticleId>, Patience, Optional<Set<ArticleId>>> known;
  private final Function<Incoming, Outcome> whole;

  @Inject
  Recall(BatchStore store, Refinery refinery) {
    this(store::known, refinery::whole);
  }

  /**
   * @param known those of these articles that are stored; empty where patience ended
   * @param whole reads a record, and lets nothing go
   */
  Recall(
      BiFunction<Collection<ArticleId>, Patience, Optional<Set<ArticleId>>> known,
      Function<Incoming, Outcome> whole) {
    this.known = known;
    this.whole = whole;
  }

  /**
   * The outcomes in their order; what is left irrelevant in them need not be written.
   *
   * @return empty where patience with the database ended
   */
  Optional<List<Outcome>> recall(List<Outcome> outcomes, Patience patience) {
    Set<ArticleId> wanted = new HashSet<>();
    Set<ArticleId> asked = new HashSet<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Tagged tagged) {
        wanted.add(tagged.article().id());
      } else if (outcome instanceof Outcome.Irrelevant irrelevant) {
        asked.add(irrelevant.id());
      }
    }
    asked.removeAll(wanted);
    return known
        .apply(asked, patience)
        .map(
            stored -> {
              wanted.addAll(stored);
              return outcomes.stream().map(outcome -> recalled(outcome, wanted)).toList();
            });
  }

  private Outcome recalled(Outcome outcome, Set<ArticleId> wanted) {
    return outcome instanceof Outcome.Irrelevant irrelevant && wanted.contains(irrelevant.id())
        ? whole.apply(irrelevant.incoming())
        : outcome;
  }
}
