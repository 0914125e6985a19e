package org.khorgos.faults;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.khorgos.history.Input.Intent;

/**
 * What a record says of itself, so that record, event, row and dead letter can be told to belong
 * together: its intent in a header, its article and version in the text.
 *
 * @param article {@code partition-n}; empty for an unusable record
 */
record Marks(Intent intent, String article, int version) {

  static final String HEADER = "x-intent";

  private static final Pattern TEXT = Pattern.compile("version (\\d+) of report (\\d+-\\d+)");

  /** The sentence by which the database and the events are read; used in SQL as well. */
  String sentence() {
    return "This is version %d of report %s.".formatted(version, article);
  }

  byte[] header() {
    return "%s|%s|%d".formatted(intent, article, version).getBytes(StandardCharsets.UTF_8);
  }

  static Marks ofHeader(byte[] header) {
    String[] parts = new String(header, StandardCharsets.UTF_8).split("\\|", -1);
    return new Marks(Intent.valueOf(parts[0]), parts[1], Integer.parseInt(parts[2]));
  }

  /** Of an event or a row. */
  static Marks ofText(String text) {
    Matcher found = TEXT.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("an article nobody sent: " + text);
    }
    return new Marks(Intent.RELEVANT, found.group(2), Integer.parseInt(found.group(1)));
  }
}
