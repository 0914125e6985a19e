package org.khorgos.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.khorgos.article.ArticleId;
import org.khorgos.article.Outcome;
import org.khorgos.article.Refusal;
import org.khorgos.article.Refusal.Kind;
import org.khorgos.article.Refusal.Stage;

/**
 * Saves a batch whatever it takes: waits where the database is at fault, bisects to the record
 * where a record is.
 */
@ApplicationScoped
public class BatchStore {

  private static final Logger LOG = Logger.getLogger(BatchStore.class);

  /**
   * Text saved at once. The driver holds a statement's parameters three times over while it sends
   * them, and a batch may consist of the largest articles only.
   */
  static final long MAX_CHARACTERS = 4_000_000;

  private final Function<List<Outcome.Tagged>, List<Stored>> store;
  private final Function<Collection<ArticleId>, Set<ArticleId>> known;

  @Inject
  BatchStore(ArticleStore store) {
    this(store::save, store::known);
  }

  /**
   * @param store saves a batch whole or throws, whatever of it is saved by then
   * @param known those of these articles that are stored
   */
  BatchStore(
      Function<List<Outcome.Tagged>, List<Stored>> store,
      Function<Collection<ArticleId>, Set<ArticleId>> known) {
    this.store = store;
    this.known = known;
  }

  /** What became of a batch. */
  public record Saved(List<Stored> stored, List<Outcome.Rejected> rejected) {}

  /** Says whether to try again after a failure that passes, and waits before it says yes. */
  @FunctionalInterface
  public interface Patience {
    boolean awaitRetry(SqlFailure failure, int attempt);
  }

  /**
   * @return empty where patience ended; the batch is then as good as never seen, though a part of
   *     it may be stored
   * @throws RuntimeException what no SQLException explains: a defect of ours
   */
  public Optional<Saved> save(List<Outcome.Tagged> batch, Patience patience) {
    Saved saved = new Saved(new ArrayList<>(), new ArrayList<>());
    return save(batch, patience, saved) ? Optional.of(saved) : Optional.empty();
  }

  /**
   * Those of these articles that are stored. No failure of the question is the fault of a record.
   *
   * @return empty where patience ended
   * @throws RuntimeException what no SQLException explains: a defect of ours
   */
  public Optional<Set<ArticleId>> known(Collection<ArticleId> articles, Patience patience) {
    if (articles.isEmpty()) {
      return Optional.of(Set.of());
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return Optional.of(known.apply(articles));
      } catch (RuntimeException thrown) {
        if (!patience.awaitRetry(sqlFailure(thrown), attempt)) {
          return Optional.empty();
        }
      }
    }
  }

  private boolean save(List<Outcome.Tagged> batch, Patience patience, Saved saved) {
    if (batch.size() > 1 && characters(batch) > MAX_CHARACTERS) {
      return halves(batch, patience, saved);
    }
    for (int attempt = 1; ; attempt++) {
      try {
        saved.stored().addAll(store.apply(batch));
        return true;
      } catch (RuntimeException thrown) {
        SqlFailure failure = sqlFailure(thrown);
        if (failure.permanent()) {
          return bisect(batch, failure, patience, saved);
        }
        if (!patience.awaitRetry(failure, attempt)) {
          return false;
        }
      }
    }
  }

  private static SqlFailure sqlFailure(RuntimeException thrown) {
    SqlFailure failure = SqlFailure.of(thrown);
    if (failure == null) {
      throw thrown;
    }
    return failure;
  }

  private boolean bisect(
      List<Outcome.Tagged> batch, SqlFailure failure, Patience patience, Saved saved) {
    if (batch.size() == 1) {
      saved.rejected().add(rejected(batch.get(0), failure));
      return true;
    }
    return halves(batch, patience, saved);
  }

  private boolean halves(List<Outcome.Tagged> batch, Patience patience, Saved saved) {
    int half = batch.size() / 2;
    return save(batch.subList(0, half), patience, saved)
        && save(batch.subList(half, batch.size()), patience, saved);
  }

  private static long characters(List<Outcome.Tagged> batch) {
    return batch.stream().mapToLong(tagged -> tagged.article().body().length()).sum();
  }

  private static Outcome.Rejected rejected(Outcome.Tagged tagged, SqlFailure failure) {
    LOG.warnf(
        "the database refused an article: record=%s sqlState=%s",
        tagged.incoming().at(), failure.state());
    String reason =
        "the database refused the article, SQLState " + failure.state() + ": " + failure.message();
    return new Outcome.Rejected(
        tagged.incoming(),
        new Refusal(Stage.STORE, Kind.DATABASE_REFUSED, reason, failure.exception()));
  }
}
