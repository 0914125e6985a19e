package org.khorgos.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class MetricNamesTest {

  @Test
  void shouldAllBeDescribed() throws Exception {
    // Given
    String table = reference();
    for (Field constant : MetricNames.class.getFields()) {
      // When
      String name = ((String) constant.get(null)).replace('.', '_');

      // Then
      assertThat(table).containsPattern("(?m)^\\| `" + name + "(_total|_seconds)?` \\|");
    }
  }

  private static String reference() throws IOException {
    return Files.readString(Path.of("docs", "metrics.md"));
  }
}
