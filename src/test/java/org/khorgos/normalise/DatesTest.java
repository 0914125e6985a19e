package org.khorgos.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025-06-03T10:00:00Z            | 2025-06-03T10:00:00Z
          2025-06-03T10:00:00.250+05:00   | 2025-06-03T05:00:00.250Z
          2025-06-03T10:00:00+0500        | 2025-06-03T05:00:00Z
          2025-06-03T10:00:00.1234567     | 2025-06-03T10:00:00.123456700Z
          2025-06-03 10:00:00             | 2025-06-03T10:00:00Z
          2025-06-03T10:00                | 2025-06-03T10:00:00Z
          2025-06-03                      | 2025-06-03T00:00:00Z
          Tue, 3 Jun 2025 10:00:00 GMT    | 2025-06-03T10:00:00Z
          Tue, 03 Jun 2025 10:00:00 +0500 | 2025-06-03T05:00:00Z
          1748944800                      | 2025-06-03T10:00:00Z
          1748944800000                   | 2025-06-03T10:00:00Z
          03.06.2025                      | 2025-06-03T00:00:00Z
          03.06.2025 10:00                | 2025-06-03T10:00:00Z
          3.6.2025                        | 2025-06-03T00:00:00Z
          20250603T100000Z                | 2025-06-03T10:00:00Z
          20250603100000                  | 2025-06-03T10:00:00Z
          20250603                        | 2025-06-03T00:00:00Z
          2025-06-03 10:00:00 UTC         | 2025-06-03T10:00:00Z
          Tue, 03 Jun 25 10:00:00 EST     | 2025-06-03T14:00:00Z
          3 Jun 2025 10:00 +0500          | 2025-06-03T05:00:00Z
          3 Jun 2025 10:00                | 2025-06-03T10:00:00Z
          2025-06-03T10:00:00+05          | 2025-06-03T05:00:00Z
          2025-06-03T10:00+05:30          | 2025-06-03T04:30:00Z
          20250603T100000+0500            | 2025-06-03T05:00:00Z
          20250603T100000                 | 2025-06-03T10:00:00Z
          """)
  void shouldReadTheDatesSendersWrite(String date, Instant instant) {
    // When
    Instant read = Dates.parse(date);

    // Then
    assertThat(read).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2025-13-01",
        "2025-02-31",
        "1989-12-31",
        "2101-01-01",
        "12345",
        "99999999999999999999",
        "2025-06-03T10:00:00ZZ",
        "2025-06-03T10:00:00Z+00:00",
        "2025-06-03T10:00:00+05:00Z",
        "2025-06-03T10:00:00+05:00GMT",
        "2025-06-03T10:00:00+05:00+0500",
        "20250603T100000+0500Z",
        "Tue, 03 Jun 2025 10:00:00 +0500GMT"
      })
  void shouldNotGuess(String date) {
    // When
    Instant read = Dates.parse(date);

    // Then
    assertThat(read).isNull();
  }
}
