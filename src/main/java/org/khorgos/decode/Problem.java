package org.khorgos.decode;

import org.khorgos.article.Refusal;
import org.khorgos.article.Refusal.Kind;
import org.khorgos.article.Refusal.Stage;
import org.khorgos.article.Result;

import com.fasterxml.jackson.databind.JsonNode;

/** The wording of refusals; it never repeats text of the record. */
final class Problem {

  private Problem() {}

  static <T> Result<T> refused(Kind kind, String reason) {
    return Result.refused(Refusal.at(Stage.DECODE, kind, reason));
  }

  static <T> Result<T> refused(Kind kind, String reason, Exception cause) {
    return Result.refused(new Refusal(Stage.DECODE, kind, reason, cause.getClass().getName()));
  }

  /** The kind of a JSON value as one says it: "a number". */
  static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case BOOLEAN -> "true or false";
      case NUMBER -> "a number";
      case STRING -> "text";
      case OBJECT -> "an object";
      default -> "null";
    };
  }
}
