package org.khorgos.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class PackedTextsTest {

  @Test
  void shouldGiveBackTheTextsAsTheyWere() {
    // Given
    List<String> texts = List.of("Қытай~", "", "中国", "a\nb", "");

    // When / Then
    assertThat(PackedTexts.of(texts)).isEqualTo(texts);
    assertThat(PackedTexts.of(List.of())).isEmpty();
  }

  @Test
  void shouldRefuseToGiveWhatThereIsNot() {
    assertThatThrownBy(() -> PackedTexts.of(List.of("a")).get(1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
