package org.khorgos.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "China", "Китай", "中国", "a\u0301b  -  c", "\u200B\u200Bx\n\n\ny\u0301"})
  void shouldTellWhereInTheTextEachCharacterStands(String part) {
    for (int times : new int[] {1, 2, 500}) {
      // Given a text, long enough for all that grows to grow
      String text = (part + "  \u200B ").repeat(times);

      // When
      Folded folded = Folded.of(text);

      // Then the way back leads to the character itself, in the order of the text
      for (int i = 0; i < folded.length(); i++) {
        char there = Fold.letter(text.charAt(folded.offset(i)));
        assertThat(bare(there)).as("character %d of %s", i, text).isIn(bare(folded.at(i)), ' ');
        assertThat(folded.end(i + 1)).isBetween(folded.offset(i) + 1, folded.offset(i + 1));
      }
      assertThat(folded.offset(folded.length())).isEqualTo(text.length());
    }
  }

  /** Without its marks. */
  private static char bare(char composed) {
    return Normalizer.normalize(String.valueOf(composed), Normalizer.Form.NFD).charAt(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"word ", "中", "aB", "A.B. "})
  void shouldFindAsManyStartsInALongTextAsInItsParts(String part) {
    // Given / When
    Folded once = Folded.of(part + part);
    Folded often = Folded.of(part.repeat(1_000));

    // Then the starts of one repetition stand in all
    int again = (int) starts(once).stream().filter(start -> start >= part.length()).count();
    assertThat(often.startCount()).isEqualTo(starts(once).size() + again * 998);
  }

  private static List<Integer> starts(Folded text) {
    return IntStream.range(0, text.startCount()).mapToObj(text::start).toList();
  }
}
