package org.khorgos.decode;

import java.util.Locale;

import org.khorgos.article.Draft;
import org.khorgos.article.Incoming;
import org.khorgos.article.Refusal.Kind;
import org.khorgos.article.Result;

/**
 * Finds the article in a record, whatever form it comes in. Thread-safe, without state; never
 * throws, whatever the bytes.
 */
public final class Decoder {
  /** The largest record that is read, in bytes. */
  public static final int MAX_BYTES = 5 * 1024 * 1024;

  /** Sniffs the form in the order CloudEvents, JSON, text; refuses with a reason for a person. */
  public Result<Draft> decode(Incoming incoming) {
    byte[] value = incoming.value();
    if (value == null || value.length == 0) {
      return Problem.refused(Kind.EMPTY, "the record is empty: it has no value");
    }
    if (value.length > MAX_BYTES) {
      return Problem.refused(
          Kind.TOO_LARGE,
          String.format(
              Locale.ROOT,
              "record of %,d bytes is over the limit of %,d",
              value.length,
              MAX_BYTES));
    }
    return new CloudEvents(incoming.header(CloudEvents.CONTENT_TYPE), isBinaryEvent(incoming))
        .open(value);
  }

  private static boolean isBinaryEvent(Incoming incoming) {
    return incoming.header("ce_specversion") != null
        && incoming.header("ce_type") != null
        && incoming.header("ce_source") != null
        && incoming.header("ce_id") != null;
  }
}
