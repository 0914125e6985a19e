package org.khorgos.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.khorgos.KhorgosConfig;
import org.khorgos.article.ArticleId;
import org.khorgos.article.Outcome;
import org.khorgos.store.ArticleEntity.Version;
import org.khorgos.store.ArticleUpsert.Written;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Writes a batch of tagged articles: in one database transaction, or, where it is worth it, in two
 * side by side, as a backend of PostgreSQL uses one processor only.
 */
@ApplicationScoped
public class ArticleStore {

  /** Of fewer articles a second transaction costs more than it gains. */
  private static final int WORTH_TWO = 32;

  private final ExecutorService second =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "khorgos-store-beside"));

  private final Session session;
  private final int timeoutSeconds;

  ArticleStore(Session session, KhorgosConfig config) {
    this.session = session;
    this.timeoutSeconds = Math.toIntExact(config.database().statementTimeout().toSeconds());
  }

  /**
   * Those of these articles that are stored.
   *
   * @throws RuntimeException with the SQLException among its causes
   */
  public Set<ArticleId> known(Collection<ArticleId> articles) {
    UUID[] ids = articles.stream().map(ArticleId::value).toArray(UUID[]::new);
    return transaction(
        () ->
            session.doReturningWork(
                connection -> new KnownArticles(connection).of(ids, timeoutSeconds)));
  }

  /**
   * Every article gets a verdict; when this returns, all is committed.
   *
   * @throws RuntimeException with the SQLException among its causes; then some may be committed,
   *     which will be found written by the same records, and nothing is under way
   */
  public List<Stored> save(List<Outcome.Tagged> batch) {
    if (batch.isEmpty()) {
      return List.of();
    }
    BatchVersions versions = BatchVersions.of(batch);
    List<Stored> stored = new ArrayList<>(versions.settled());
    stored.addAll(commit(versions.latest()));
    return stored;
  }

  /**
   * No article is in both transactions, and each locks its rows in the order of their ids: they
   * can't deadlock, neither with each other nor with those of another pod.
   */
  private List<Stored> commit(List<Outcome.Tagged> latest) {
    if (latest.size() < WORTH_TWO) {
      return transaction(latest);
    }
    int half = latest.size() / 2;
    CompletableFuture<List<Stored>> there =
        CompletableFuture.supplyAsync(
            () -> transaction(latest.subList(half, latest.size())), second);
    CompletableFuture<List<Stored>> here =
        CompletableFuture.supplyAsync(() -> transaction(latest.subList(0, half)), Runnable::run);
    return here.thenCombine(there, ArticleStore::joined).join();
  }

  private static List<Stored> joined(List<Stored> one, List<Stored> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private List<Stored> transaction(List<Outcome.Tagged> latest) {
    return transaction(() -> upsert(rows(latest)));
  }

  private <T> T transaction(Callable<T> work) {
    return QuarkusTransaction.requiringNew().timeout(timeoutSeconds + 5).call(work);
  }

  /** In the order {@link ArticleUpsert} asks for. */
  private static List<ArticleRow> rows(List<Outcome.Tagged> articles) {
    return articles.stream()
        .map(ArticleRow::of)
        .sorted(Comparator.comparing(row -> row.article().id()))
        .toList();
  }

  private List<Stored> upsert(List<ArticleRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<UUID, Written> written =
        session.doReturningWork(
            connection -> new ArticleUpsert(connection, rows).run(timeoutSeconds));
    List<UUID> missing =
        rows.stream().map(this::id).filter(id -> !written.containsKey(id)).toList();
    Map<UUID, String> hashes = missing.isEmpty() ? Map.of() : hashes(missing);
    return rows.stream().map(row -> stored(row, written.get(id(row)), hashes)).toList();
  }

  private UUID id(ArticleRow row) {
    return row.article().id().value();
  }

  private static Map<UUID, String> hashes(List<UUID> ids) {
    return ArticleEntity.versions(ids).stream()
        .collect(Collectors.toMap(Version::id, Version::contentHash));
  }

  private Stored stored(ArticleRow row, Written written, Map<UUID, String> hashes) {
    if (written != null) {
      return new Stored(row.tagged(), written.verdict(), written.revision(), row.taggingJson());
    }
    boolean same = row.contentHash().equals(hashes.get(id(row)));
    return Stored.unwritten(row.tagged(), same ? Verdict.DUPLICATE : Verdict.STALE);
  }

  @PreDestroy
  void close() {
    second.shutdownNow();
  }
}
