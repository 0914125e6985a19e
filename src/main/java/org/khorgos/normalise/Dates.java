package org.khorgos.normalise;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The dates senders write. Where no zone is given UTC is assumed, where no time midnight. */
final class Dates {
  private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2101-01-01T00:00:00Z");
  private static final int MAX_CHARS = 64;
  private static final Pattern EPOCH = Pattern.compile("\\d{9,13}");

  /**
   * One at most: of two that follow each other neither would be sure to be the one meant. X reads
   * Z, +05 and +0500; z reads names and +05:00.
   */
  private static final List<String> ZONES = List.of("X", "z", "");

  private static final List<DateTimeFormatter> FORMATS =
      Stream.of(
              ZONES.stream().map(Dates::iso),
              Stream.of(" X", " z", "")
                  .map(zone -> strict("[EEE, ]d MMM [uuuu][uu] HH:mm[:ss]" + zone)),
              Stream.of("d.M.uuuu[[','] HH:mm[:ss]]", "uuuuMMdd", "uuuuMMddHHmmss")
                  .map(Dates::strict),
              Stream.of("X", "").map(zone -> strict("uuuuMMdd'T'HHmmss" + zone)))
          .flatMap(formats -> formats)
          .toList();

  private Dates() {}

  /** Null where it can't be read, or lies before 1990 or after 2100. */
  static Instant parse(String text) {
    String date = CleanText.shortLine(text);
    if (date.isEmpty() || date.length() > MAX_CHARS) {
      return null;
    }
    if (EPOCH.matcher(date).matches()) {
      return epoch(Long.parseLong(date));
    }
    return FORMATS.stream()
        .map(format -> inRange(read(date, format)))
        .filter(found -> found != null)
        .findFirst()
        .orElse(null);
  }

  /** ISO 8601 with as much of the time as there is; a space may stand for the T. */
  private static DateTimeFormatter iso(String zone) {
    return new DateTimeFormatterBuilder()
        .appendPattern("uuuu-MM-dd[['T'][' ']HH:mm[:ss]]")
        .optionalStart()
        .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
        .optionalEnd()
        .appendPattern("[' ']" + zone)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The 31st of February is no date. */
  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** Seconds or milliseconds: in the years allowed a number can only be one of the two. */
  private static Instant epoch(long number) {
    Instant seconds = inRange(Instant.ofEpochSecond(number));
    return seconds != null ? seconds : inRange(Instant.ofEpochMilli(number));
  }

  private static Instant read(String date, DateTimeFormatter format) {
    try {
      return fits(date, format) ? instant(format.parse(date)) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Asked first, as an exception for every format that does not fit costs more than the date. */
  private static boolean fits(String date, DateTimeFormatter format) {
    ParsePosition end = new ParsePosition(0);
    return format.parseUnresolved(date, end) != null && end.getIndex() == date.length();
  }

  private static Instant instant(TemporalAccessor read) {
    if (read.isSupported(ChronoField.INSTANT_SECONDS)) {
      return Instant.from(read);
    }
    LocalDate day = LocalDate.from(read);
    LocalTime time = read.query(TemporalQueries.localTime());
    return day.atTime(time == null ? LocalTime.MIDNIGHT : time).toInstant(ZoneOffset.UTC);
  }

  private static Instant inRange(Instant instant) {
    return instant == null || instant.isBefore(FIRST) || !instant.isBefore(END) ? null : instant;
  }
}
