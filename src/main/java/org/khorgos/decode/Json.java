package org.khorgos.decode;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.khorgos.article.Refusal.Kind;
import org.khorgos.article.Result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** Text to a JSON tree of bounded depth, or where it stops being JSON. */
final class Json {
  private static final int MAX_DEPTH = 100;
  private static final int MAX_DIGITS = 1000;

  /**
   * Names, values and brackets. An article has dozens; a megabyte of empty objects, read into a
   * tree, would take a hundred.
   */
  private static final long MAX_TOKENS = 100_000;

  private static final String LIMITS =
      String.format(
          Locale.ROOT,
          "JSON with more than %d levels or %,d tokens, a number of more than %d digits or an"
              + " overlong name",
          MAX_DEPTH,
          MAX_TOKENS,
          MAX_DIGITS);
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(MAX_DIGITS)
                          .maxTokenCount(MAX_TOKENS)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Json() {}

  static Result<JsonNode> parse(String text) {
    try {
      return Result.ok(MAPPER.readTree(text));
    } catch (JsonProcessingException e) {
      return Problem.refused(kind(e), reason(e, text), e);
    }
  }

  private static Kind kind(JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return Kind.TOO_LARGE;
    }
    return e instanceof MismatchedInputException ? Kind.NOT_ONE_ARTICLE : Kind.BAD_JSON;
  }

  // Jackson's own messages quote the text, so only the kind and the place are taken from them.
  private static String reason(JsonProcessingException e, String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (e instanceof JsonEOFException) {
      return "JSON ends at byte " + bytes + " before it is complete";
    }
    String at = "at byte " + bytesBefore(e, text);
    if (e instanceof StreamConstraintsException) {
      return LIMITS;
    }
    if (e instanceof MismatchedInputException) {
      return "more text after the JSON value " + at + ": one article a record is expected";
    }
    return "not valid JSON %s of %d".formatted(at, bytes);
  }

  private static int bytesBefore(JsonProcessingException e, String text) {
    long chars = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
    int end = (int) Math.max(0, Math.min(chars, text.length()));
    return text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
  }
}
