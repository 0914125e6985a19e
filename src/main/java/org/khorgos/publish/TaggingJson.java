package org.khorgos.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.khorgos.article.Amount;
import org.khorgos.article.Article;
import org.khorgos.article.Entity;
import org.khorgos.article.Evidence;
import org.khorgos.article.Language;
import org.khorgos.article.Pair;
import org.khorgos.article.Relevance;
import org.khorgos.article.Tagging;
import org.khorgos.article.Topic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;

/**
 * The JSON of a tagging, the same in the event, in the column {@code tagging} and on the terminal.
 * Scores have at most three decimals.
 */
public final class TaggingJson {

  /** The version of the code that applies the rules. */
  public static final String ENGINE = "1.0.0";

  /** As a writer of characters would have it, which knows no surrogates. */
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private TaggingJson() {}

  /**
   * The whole object on one line. Written in bytes as the event is: with two kinds of generator the
   * compiler makes both slow.
   */
  public static String line(Article article, Tagging tagging) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      write(out, article, tagging);
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array does not fail", e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The whole object. */
  public static void write(JsonGenerator out, Article article, Tagging tagging) throws IOException {
    out.writeStartObject();
    relevance(out, tagging.relevance());
    out.writeArrayFieldStart("pairs");
    for (Pair pair : tagging.pairs()) {
      pair(out, pair);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("topics");
    for (Topic topic : tagging.topics()) {
      topic(out, topic);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("entities");
    for (Entity entity : tagging.entities()) {
      entity(out, entity);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("amounts");
    for (Amount amount : tagging.amounts()) {
      amount(out, amount);
    }
    out.writeEndArray();
    language(out, article.language());
    out.writeObjectFieldStart("ruleset");
    out.writeStringField("version", tagging.ruleset().version());
    out.writeStringField("sha256", tagging.ruleset().sha256());
    out.writeEndObject();
    out.writeStringField("engine", ENGINE);
    out.writeEndObject();
  }

  private static void relevance(JsonGenerator out, Relevance relevance) throws IOException {
    out.writeObjectFieldStart("relevance");
    score(out, "score", relevance.score());
    out.writeBooleanField("relevant", relevance.relevant());
    score(out, "threshold", relevance.threshold());
    out.writeArrayFieldStart("reasons");
    for (Relevance.Reason reason : relevance.reasons()) {
      out.writeStartObject();
      out.writeStringField("rule", reason.rule());
      score(out, "weight", reason.weight());
      out.writeStringField("text", reason.text());
      evidence(out, reason.evidence());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void pair(JsonGenerator out, Pair pair) throws IOException {
    out.writeStartObject();
    out.writeStringField("code", pair.code().label());
    score(out, "score", pair.score());
    evidence(out, pair.evidence());
    out.writeEndObject();
  }

  private static void topic(JsonGenerator out, Topic topic) throws IOException {
    out.writeStartObject();
    out.writeStringField("code", topic.code());
    out.writeStringField("label", topic.label());
    out.writeStringField("mediaTopic", topic.mediaTopic());
    score(out, "score", topic.score());
    evidence(out, topic.evidence());
    out.writeEndObject();
  }

  private static void entity(JsonGenerator out, Entity entity) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", entity.id());
    out.writeStringField("name", entity.name());
    out.writeStringField("type", entity.type());
    out.writeStringField("country", entity.country());
    out.writeArrayFieldStart("mentions");
    for (Entity.Mention mention : entity.mentions()) {
      out.writeStartObject();
      out.writeStringField("field", mention.field().label());
      out.writeNumberField("start", mention.start());
      out.writeNumberField("end", mention.end());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void amount(JsonGenerator out, Amount amount) throws IOException {
    out.writeStartObject();
    out.writeFieldName("value");
    out.writeNumber(plain(amount.value()));
    out.writeStringField("currency", amount.currency());
    out.writeStringField("text", amount.text());
    out.writeArrayFieldStart("about");
    for (Pair.Code code : amount.about()) {
      out.writeString(code.label());
    }
    out.writeEndArray();
    out.writeStringField("kind", amount.kind());
    out.writeFieldName("evidence");
    item(out, amount.evidence());
    out.writeEndObject();
  }

  private static void language(JsonGenerator out, Language language) throws IOException {
    out.writeObjectFieldStart("language");
    out.writeStringField("tag", language.tag());
    out.writeStringField("declared", language.declared());
    score(out, "confidence", language.confidence());
    out.writeEndObject();
  }

  private static void evidence(JsonGenerator out, List<Evidence> evidence) throws IOException {
    out.writeArrayFieldStart("evidence");
    for (Evidence item : evidence) {
      item(out, item);
    }
    out.writeEndArray();
  }

  private static void item(JsonGenerator out, Evidence evidence) throws IOException {
    out.writeStartObject();
    out.writeStringField("field", evidence.field().label());
    out.writeNumberField("start", evidence.start());
    out.writeNumberField("end", evidence.end());
    out.writeStringField("exact", evidence.exact());
    out.writeStringField("rule", evidence.rule());
    out.writeEndObject();
  }

  private static void score(JsonGenerator out, String name, double score) throws IOException {
    out.writeNumberField(name, Math.round(score * 1000) / 1000.0);
  }

  /** 31000000000 rather than 3.1E+10, and no more digits than there are. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
  }
}
