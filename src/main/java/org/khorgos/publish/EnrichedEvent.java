package org.khorgos.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.khorgos.article.Article;
import org.khorgos.article.Header;
import org.khorgos.article.NameUuid;
import org.khorgos.article.Outcome;
import org.khorgos.article.Tagging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/**
 * The contract of the enriched topic: a CloudEvent in Kafka binary mode. Fields may be added within
 * v1; none is removed or given another type.
 *
 * @param topic where the events go
 * @param source {@code ce_source}: which Khorgos this is
 * @param dataSchema {@code ce_dataschema}: where the schema of the value can be read
 */
public record EnrichedEvent(String topic, String source, String dataSchema) {

  /** {@code ce_type} of an article tagged on arrival. */
  public static final String TYPE = "org.khorgos.article.enriched.v1";

  /** The path at which the application serves the JSON Schema of the value. */
  public static final String SCHEMA_PATH = "/schemas/enriched-article.v1.json";

  /** Chosen once, at random; it must never change, or the ids of all events would. */
  private static final UUID NAMESPACE = UUID.fromString("6b0f2f0e-6d1a-4c52-9f5d-3a1c4ad0b6e7");

  private static final JsonFactory JSON = new JsonFactory();

  /**
   * The event of a revision. Its {@code ce_id} depends on article, revision and ruleset only: a
   * subscriber that reads uncommitted records can tell a repetition by it.
   *
   * @param taggingJson that of {@link TaggingJson}
   */
  public Outgoing of(Outcome.Tagged tagged, String taggingJson, int revision, Instant taggedAt) {
    String key = tagged.article().id().toString();
    return new Outgoing(
        topic,
        key.getBytes(StandardCharsets.UTF_8),
        value(tagged, taggingJson, revision, taggedAt),
        headers(tagged, revision, taggedAt));
  }

  private List<Header> headers(Outcome.Tagged tagged, int revision, Instant taggedAt) {
    Article article = tagged.article();
    Tagging tagging = tagged.tagging();
    return List.of(
        Header.of(Headers.CE_SPECVERSION, "1.0"),
        Header.of(Headers.CE_ID, id(article, revision, tagging).toString()),
        Header.of(Headers.CE_TYPE, TYPE),
        Header.of(Headers.CE_SOURCE, source),
        Header.of(Headers.CE_SUBJECT, article.id().toString()),
        Header.of(Headers.CE_TIME, taggedAt.toString()),
        Header.of(Headers.CE_DATASCHEMA, dataSchema),
        Header.of(Headers.CE_PARTITIONKEY, article.id().toString()),
        Header.of(Headers.CONTENT_TYPE, "application/json"),
        Header.of(Headers.CE_RELEVANCE, relevance(tagging)),
        Header.of(Headers.CE_PAIRS, pairs(tagging)),
        Header.of(Headers.CE_TOPICS, topics(tagging)),
        Header.of(Headers.CE_LANGUAGE, article.language().tag()),
        Header.of(Headers.CE_RULESET, tagging.ruleset().version()));
  }

  private static UUID id(Article article, int revision, Tagging tagging) {
    String name = article.id() + "/" + revision + "/" + tagging.ruleset().sha256();
    return NameUuid.of(NAMESPACE, name);
  }

  private static String relevance(Tagging tagging) {
    return Double.toString(Math.round(tagging.relevance().score() * 1000) / 1000.0);
  }

  private static String pairs(Tagging tagging) {
    return tagging.pairs().stream().map(p -> p.code().label()).collect(Collectors.joining(","));
  }

  private static String topics(Tagging tagging) {
    return tagging.topics().stream().map(t -> t.code()).collect(Collectors.joining(","));
  }

  /** The tagging is the row's, letter by letter, and two fields more. */
  private static byte[] value(
      Outcome.Tagged tagged, String taggingJson, int revision, Instant taggedAt) {
    Article article = tagged.article();
    int size = article.body().length() + taggingJson.length() + 1024;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(size);
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeFieldName("article");
      ArticleJson.write(out, article, tagged.incoming().timestamp());
      out.writeFieldName("tagging");
      out.writeRawValue(taggingJson, 0, taggingJson.lastIndexOf('}'));
      out.writeRaw(",\"taggedAt\":\"" + taggedAt + "\",\"revision\":" + revision + "}");
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array does not fail", e);
    }
    return bytes.toByteArray();
  }
}
