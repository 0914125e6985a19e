package org.khorgos.command;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.khorgos.deadletter.Letter;

/** Dead letters for a person, a line each; printed as they are read. */
final class LetterTable {

  private static final String LINE = "%-10s %-32s %-20s %-9s %9s %-8s %s%n";

  private final PrintWriter out;
  private int rows;

  LetterTable(PrintWriter out) {
    this.out = out;
  }

  void row(Letter letter, boolean replayed) {
    if (rows == 0) {
      out.printf(LINE, "LETTER", "FROM", "AT", "STAGE", "BYTES", "REPLAYED", "REASON");
    }
    rows++;
    out.printf(
        Locale.ROOT,
        LINE,
        letter.id(),
        plain(letter.from().toString()),
        letter.at().truncatedTo(ChronoUnit.SECONDS),
        plain(letter.stage()),
        size(letter),
        replayed ? "yes" : "no",
        plain(letter.reason()));
  }

  private static String size(Letter letter) {
    if (letter.cut()) {
      return "cut";
    }
    return letter.value() == null ? "-" : Integer.toString(letter.value().length);
  }

  /** Anybody may have written to the topic: nothing in it steers the terminal. */
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  void end() {
    out.println(rows == 1 ? "1 dead letter" : rows + " dead letters");
    out.flush();
  }
}
