package org.khorgos.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlFailureTest {

  @ParameterizedTest
  @CsvSource({
    "08006, false",
    "40001, false",
    "40P01, false",
    "53100, false",
    "57P01, false",
    "57014, false",
    "42P01, false",
    "22P05, true",
    "22021, true",
    "23514, true",
    "54000, true"
  })
  void shouldTellTheRecordsFaultFromTheDatabases(String state, boolean permanent) {
    // Given
    RuntimeException thrown = new IllegalStateException(new SQLException("message", state));

    // When
    SqlFailure failure = SqlFailure.of(thrown);

    // Then
    assertThat(failure.permanent()).isEqualTo(permanent);
    assertThat(failure.state()).isEqualTo(state);
  }

  @Test
  void shouldWaitWhereNoConnectionIsToBeHad() {
    // Given what the pool throws: an SQLException without a state
    RuntimeException thrown = new IllegalStateException(new SQLException("acquisition timeout"));

    // When
    SqlFailure failure = SqlFailure.of(thrown);

    // Then
    assertThat(failure.permanent()).isFalse();
  }

  @Test
  void shouldNotClaimADefectOfOursForTheDatabase() {
    // Given
    RuntimeException defect = new IllegalStateException("no SQLException anywhere");

    // When
    SqlFailure failure = SqlFailure.of(defect);

    // Then
    assertThat(failure).isNull();
  }
}
