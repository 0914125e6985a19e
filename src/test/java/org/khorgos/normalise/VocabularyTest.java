package org.khorgos.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

class VocabularyTest {

  @Test
  void shouldTellWordsApartThatHashAlike() {
    // Given
    Vocabulary vocabulary = new Vocabulary(Set.of("Aa", "BB", "және"));

    // When
    int first = vocabulary.number("Aa");
    int second = vocabulary.number("BB");

    // Then
    assertThat(first).isNotNegative().isNotEqualTo(second).isLessThan(vocabulary.size());
    assertThat(vocabulary.number("және")).isNotNegative();
  }

  @Test
  void shouldGiveNoNumberToOtherWords() {
    // Given
    Vocabulary vocabulary = new Vocabulary(Set.of("AaBB"));

    // When
    int number = vocabulary.number("BBAa");

    // Then
    assertThat(number).isNegative();
  }
}
