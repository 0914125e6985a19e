package org.khorgos.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.Session;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.khorgos.article.Coordinates;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * A row of {@code article}, for reading. Immutable here because rows are written by {@link
 * ArticleUpsert} alone: two ways of writing would be two opinions on what a revision is.
 */
@Entity
@Immutable
@Table(name = "article")
public class ArticleEntity extends PanacheEntityBase {

  @Id public UUID id;
  public String url;

  @Column(name = "external_id")
  public String externalId;

  public String source;
  public String language;
  public String title;
  public String body;

  @Column(name = "published_at")
  public Instant publishedAt;

  @Column(name = "content_hash")
  public String contentHash;

  public int revision;
  public double relevance;
  public boolean relevant;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(columnDefinition = "text[]")
  public List<String> pairs;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(columnDefinition = "text[]")
  public List<String> topics;

  @JdbcTypeCode(SqlTypes.JSON)
  public String tagging;

  public String ruleset;

  @Column(name = "story_id")
  public UUID storyId;

  public Long fingerprint;

  @Column(name = "origin_topic")
  public String originTopic;

  @Column(name = "origin_partition")
  public int originPartition;

  @Column(name = "origin_offset")
  public long originOffset;

  @Column(name = "ingested_at")
  public Instant ingestedAt;

  @Column(name = "updated_at")
  public Instant updatedAt;

  /** What decides whether a version that was not written is a duplicate or stale. */
  public record Version(UUID id, String contentHash) {}

  /**
   * The versions stored of these articles; those not stored are missing. One parameter for any
   * number of ids, which HQL does not have: one statement, prepared once.
   */
  public static List<Version> versions(Collection<UUID> ids) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            "SELECT id, content_hash FROM article WHERE id = ANY (:ids)", Version.class)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .getResultList();
  }

  /** The record the row was made of. */
  public Coordinates origin() {
    return new Coordinates(originTopic, originPartition, originOffset);
  }
}
