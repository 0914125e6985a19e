package org.khorgos.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.khorgos.Examples;
import org.khorgos.article.Outcome;

class BatchVersionsTest {

  @Test
  void shouldKeepTheFirstRecordOfTheSameContent() {
    // Given
    List<Outcome.Tagged> batch = List.of(Examples.tagged(1, "a", 10), Examples.tagged(1, "a", 11));

    // When
    BatchVersions versions = BatchVersions.of(batch);

    // Then
    assertThat(versions.latest()).containsExactly(batch.get(0));
    assertThat(versions.settled()).extracting(Stored::verdict).containsExactly(Verdict.DUPLICATE);
  }

  @Test
  void shouldKeepTheLastContent() {
    // Given
    List<Outcome.Tagged> batch =
        List.of(
            Examples.tagged(1, "a", 10),
            Examples.tagged(2, "x", 11),
            Examples.tagged(1, "b", 12),
            Examples.tagged(1, "a", 13));

    // When
    BatchVersions versions = BatchVersions.of(batch);

    // Then
    assertThat(versions.latest()).containsExactlyInAnyOrder(batch.get(1), batch.get(3));
    assertThat(versions.settled())
        .extracting(Stored::verdict)
        .containsExactly(Verdict.SUPERSEDED, Verdict.SUPERSEDED);
  }
}
