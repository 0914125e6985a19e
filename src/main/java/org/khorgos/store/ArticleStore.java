package org.khorgos.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.khorgos.KhorgosConfig;
import org.khorgos.article.Outcome;
import org.khorgos.store.ArticleEntity.Version;
import org.khorgos.store.ArticleUpsert.Written;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Writes a batch of tagged articles in one database transaction of its own. */
@ApplicationScoped
public class ArticleStore {

  private final Session session;
  private final boolean storeAll;
  private final int timeoutSeconds;

  ArticleStore(Session session, KhorgosConfig config) {
    this.session = session;
    this.storeAll = config.store() == KhorgosConfig.Scope.ALL;
    this.timeoutSeconds = Math.toIntExact(config.database().statementTimeout().toSeconds());
  }

  /**
   * Every article gets a verdict; when this returns, what was written is committed. Irrelevant
   * articles are written only where all are, or where an earlier revision is stored: whoever was
   * told that an article is relevant has to learn that it no longer is.
   *
   * @throws RuntimeException with the SQLException among its causes; then nothing was written
   */
  public List<Stored> save(List<Outcome.Tagged> batch) {
    if (batch.isEmpty()) {
      return List.of();
    }
    BatchVersions versions = BatchVersions.of(batch);
    List<Stored> stored = new ArrayList<>(versions.settled());
    stored.addAll(
        QuarkusTransaction.requiringNew()
            .timeout(timeoutSeconds + 5)
            .call(() -> write(versions.latest())));
    return stored;
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
    return articles.parallelStream()
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
}
