package org.khorgos.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class LanguageAccuracyTest {
  private static final Path GOLD = Path.of("../shared/gold/dev.jsonl");

  @Test
  void shouldTellTheLanguageOfLabelledArticles() throws IOException {
    // Given
    assumeTrue(Files.isReadable(GOLD), "the labelled articles are not on this machine");
    List<String> lines = Files.readAllLines(GOLD);
    List<String> wrong = new ArrayList<>();

    // When
    for (String line : lines) {
      JsonNode item = new ObjectMapper().readTree(line);
      String title = item.at("/article/title").asText("");
      String body = item.at("/article/body").asText("");
      String tag = Drafts.article(Drafts.of(title, body)).language().tag();
      String expected = item.at("/expected/lang").asText();
      if (!tag.equals(expected)) {
        wrong.add(item.path("id").asText() + ": " + tag + " for " + expected);
      }
    }

    // Then
    assertThat(wrong).hasSizeLessThan(lines.size() / 50);
  }
}
