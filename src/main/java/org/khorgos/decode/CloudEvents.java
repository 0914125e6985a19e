package org.khorgos.decode;

import java.util.Base64;
import java.util.Locale;

import org.khorgos.article.Draft;
import org.khorgos.article.Refusal.Kind;
import org.khorgos.article.Result;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Takes off the envelope of a CloudEvent 1.0, binary or structured; what has none passes through.
 * An event inside an event is not opened a second time.
 *
 * @param contentType of the record, or null
 * @param binary whether the record's headers are those of an event
 */
record CloudEvents(String contentType, boolean binary) {
  /** The Kafka header that names the media type of the value. */
  static final String CONTENT_TYPE = "content-type";

  private static final String STRUCTURED = "application/cloudevents+json";
  private static final String BATCH = "application/cloudevents-batch+json";

  Result<Draft> open(byte[] value) {
    if (declares(contentType, BATCH)) {
      return Problem.refused(
          Kind.NOT_ONE_ARTICLE, "a batch of CloudEvents: one article a record is expected");
    }
    return Utf8.decode(value)
        .then(text -> new Payload(text, contentType).read(binary ? Articles::in : this::article));
  }

  private Result<Draft> article(JsonNode object) {
    return declares(contentType, STRUCTURED) || isEvent(object)
        ? inner(object)
        : Articles.in(object);
  }

  private static boolean isEvent(JsonNode object) {
    return object.hasNonNull("specversion")
        && object.hasNonNull("type")
        && object.hasNonNull("source")
        && object.hasNonNull("id");
  }

  private static Result<Draft> inner(JsonNode event) {
    String type = event.path("datacontenttype").asText(null);
    JsonNode data = event.path("data");
    if (data.isObject()) {
      return Articles.in(data);
    }
    if (data.isTextual()) {
      return new Payload(data.textValue(), type).read(Articles::in);
    }
    if (event.path("data_base64").isTextual()) {
      return fromBase64(event.path("data_base64").textValue(), type);
    }
    return data.isMissingNode() || data.isNull()
        ? Problem.refused(Kind.EMPTY, "a CloudEvent without data")
        : Problem.refused(
            Kind.NOT_ONE_ARTICLE,
            "the data of the CloudEvent is %s: one article a record is expected"
                .formatted(Problem.kind(data)));
  }

  private static Result<Draft> fromBase64(String data, String type) {
    try {
      return Utf8.decode(Base64.getDecoder().decode(data))
          .then(text -> new Payload(text, type).read(Articles::in));
    } catch (IllegalArgumentException e) {
      return Problem.refused(
          Kind.BAD_ENCODING, "field 'data_base64' of the CloudEvent is not Base64", e);
    }
  }

  private static boolean declares(String contentType, String expected) {
    return contentType != null && contentType.strip().toLowerCase(Locale.ROOT).startsWith(expected);
  }
}
