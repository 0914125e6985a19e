package org.khorgos.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.khorgos.KhorgosConfig;
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
  private final boolean storeAll;
  private final int timeoutSeconds;

  ArticleStore(Session session, KhorgosConfig config) {
    this.session = session;
    this.storeAll = config.store() == KhorgosConfig.Scope.ALL;
    this.timeoutSeconds = Math.toIntExact(config.database().statementTimeout().toSeconds());
  }

  /**
   * Every article gets a verdict; when this returns, all is committed. Irrelevant articles are
   * written only where all are, or where an earlier revision is stored: whoever was told that an
   * article is relevant has to learn that it no longer is.
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
    return QuarkusTransaction.requiringNew().timeout(timeoutSeconds + 5).call(() -> write(latest));
  }

  private List<Stored> write(List<Outcome.Tagged> latest) {
    Set<UUID> wanted = wanted(latest);
    List<Stored> stored = new ArrayList<>(latest.size());
    List<Outcome.Tagged> written = new ArrayList<>(wanted.size());
    for (Outcome.Tagged tagged : latest) {
      if (wanted.contains(tagged.article().id().value())) {
        written.add(tagged);
      } else {
        stored.add(Stored.unwritten(tagged, Verdict.IRRELEVANT));
      }
    }
    stored.addAll(upsert(rows(written)));
    return stored;
  }

  private Set<UUID> wanted(List<Outcome.Tagged> latest) {
    Set<UUID> wanted = new HashSet<>();
    List<UUID> others = new ArrayList<>();
    for (Outcome.Tagged tagged : latest) {
      boolean wants = storeAll || tagged.tagging().relevance().relevant();
      (wants ? wanted : others).add(tagged.article().id().value());
    }
    if (!others.isEmpty()) {
      wanted.addAll(ArticleEntity.known(others));
    }
    return wanted;
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
    boolean same = row.article().contentHash().equals(hashes.get(id(row)));
    return Stored.unwritten(row.tagged(), same ? Verdict.DUPLICATE : Verdict.STALE);
  }

  @PreDestroy
  void close() {
    second.shutdownNow();
  }
}
