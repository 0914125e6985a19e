package org.khorgos.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final Progress progress = new Progress();

  @Test
  void shouldNoticeAFencedProducerBehindOtherExceptions() {
    // Given
    KafkaException wrapped =
        new KafkaException("error state", new ProducerFencedException("fenced"));

    // When
    progress.failed(wrapped);

    // Then
    assertThat(progress.fatal()).isEqualTo("ProducerFencedException");
  }

  @Test
  void shouldNotCallATimeoutFatal() {
    // Given
    TimeoutException timeout = new TimeoutException("broker away");

    // When
    progress.failed(timeout);

    // Then
    assertThat(progress.fatal()).isNull();
  }

  @Test
  void shouldForgetTheDatabaseFailureWhenItAnswers() {
    // Given
    progress.databaseFailed("57P03");

    // When
    progress.databaseAnswered();

    // Then
    assertThat(progress.databaseState()).isNull();
  }

  @Test
  void shouldNotTakeABatchThatIsReadAgainForProgress() {
    // Given a batch that was not committed
    progress.begun();
    progress.rewound();
    progress.ended();
    Duration before = progress.sinceBeat();

    // When
    progress.begun();

    // Then
    assertThat(progress.sinceBeat()).isGreaterThanOrEqualTo(before);
  }

  @Test
  void shouldTakeABatchAfterACommittedOneForProgress() {
    // Given
    progress.begun();
    progress.rewound();
    progress.committed();
    progress.ended();
    Duration before = progress.sinceBeat();
    Awaitility.await().until(() -> progress.sinceBeat().compareTo(before.plusMillis(20)) > 0);

    // When
    progress.begun();

    // Then
    assertThat(progress.sinceBeat()).isLessThan(before.plusMillis(20));
  }

  @Test
  void shouldKnowThatItIsExpelledWhereOthersCommitItsBatchesAgainAndAgain() {
    // Given
    for (int i = 0; i < 4; i++) {
      progress.overtaken(19);
    }
    assertThat(progress.isExpelled()).isFalse();

    // When
    progress.overtaken(19);

    // Then
    assertThat(progress.isExpelled()).isTrue();
  }

  @Test
  void shouldNotTakeRebalancesForBeingExpelled() {
    // When
    for (int generation = 0; generation < 20; generation++) {
      progress.overtaken(generation);
      progress.overtaken(generation);
    }

    // Then
    assertThat(progress.isExpelled()).isFalse();
  }
}
