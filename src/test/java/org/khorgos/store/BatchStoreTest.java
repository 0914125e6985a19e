package org.khorgos.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.khorgos.Examples;
import org.khorgos.article.ArticleId;
import org.khorgos.article.Outcome;
import org.khorgos.article.Refusal.Kind;
import org.khorgos.store.BatchStore.Saved;

class BatchStoreTest {

  private static final Function<Collection<ArticleId>, Set<ArticleId>> NONE = ids -> Set.of();

  private static final List<Outcome.Tagged> BATCH =
      LongStream.range(0, 9).mapToObj(n -> Examples.tagged(n, "body " + n, n)).toList();

  @Test
  void shouldBisectToTheRecordAtFault() {
    // Given a database that refuses any batch with record 6
    BatchStore store =
        new BatchStore(
            batch -> batch.contains(BATCH.get(6)) ? failing("23514", batch) : written(batch), NONE);

    // When
    Optional<Saved> saved = store.save(BATCH, (failure, attempt) -> false);

    // Then
    assertThat(saved.orElseThrow().stored()).hasSize(8);
    assertThat(saved.orElseThrow().rejected())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.incoming()).isEqualTo(BATCH.get(6).incoming());
              assertThat(letter.refusal().reason()).contains("23514");
              assertThat(letter.refusal().kind()).isEqualTo(Kind.DATABASE_REFUSED);
            });
  }

  @Test
  void shouldTryAgainWhilePatienceLasts() {
    // Given a database that is away twice
    List<Integer> attempts = new ArrayList<>();
    BatchStore store =
        new BatchStore(
            batch -> attempts.size() < 2 ? failing("57P03", batch) : written(batch), NONE);

    // When
    Optional<Saved> saved =
        store.save(
            BATCH,
            (failure, attempt) -> {
              attempts.add(attempt);
              return true;
            });

    // Then
    assertThat(attempts).containsExactly(1, 2);
    assertThat(saved.orElseThrow().stored()).hasSize(9);
  }

  @Test
  void shouldGiveUpWithoutAResultWherePatienceEnds() {
    // Given
    BatchStore store = new BatchStore(batch -> failing("08006", batch), NONE);

    // When
    Optional<Saved> saved = store.save(BATCH, (failure, attempt) -> attempt < 3);

    // Then
    assertThat(saved).isEmpty();
  }

  @Test
  void shouldSaveTheLargestArticlesAFewAtATime() {
    // Given
    List<Integer> sizes = new ArrayList<>();
    BatchStore store =
        new BatchStore(
            batch -> {
              sizes.add(batch.size());
              return written(batch);
            },
            NONE);
    String body = "x".repeat(1_000_000);
    List<Outcome.Tagged> large =
        LongStream.range(0, 9).mapToObj(n -> Examples.tagged(n, body, n)).toList();

    // When
    Optional<Saved> saved = store.save(large, (failure, attempt) -> false);

    // Then
    assertThat(saved.orElseThrow().stored()).extracting(Stored::tagged).isEqualTo(large);
    assertThat(sizes).containsExactly(4, 2, 3);
  }

  @Test
  void shouldAskAgainWhatIsStoredWhilePatienceLasts() {
    // Given a database that is away twice, for whatever reason it gives
    List<String> states = new ArrayList<>();
    ArticleId id = BATCH.get(0).article().id();
    BatchStore store =
        new BatchStore(
            BatchStoreTest::written,
            ids -> states.size() < 2 ? unanswered("54000") : Set.copyOf(ids));

    // When
    Optional<Set<ArticleId>> known =
        store.known(List.of(id), (failure, attempt) -> states.add(failure.state()));
    Optional<Set<ArticleId>> given =
        new BatchStore(BatchStoreTest::written, ids -> unanswered("08006"))
            .known(List.of(id), (failure, attempt) -> attempt < 3);

    // Then
    assertThat(known).contains(Set.of(id));
    assertThat(states).containsExactly("54000", "54000");
    assertThat(given).isEmpty();
  }

  @Test
  void shouldNotHideADefect() {
    // Given
    Function<List<Outcome.Tagged>, List<Stored>> defect =
        batch -> {
          throw new IllegalStateException("a defect");
        };
    BatchStore store = new BatchStore(defect, NONE);

    // When
    org.assertj.core.api.ThrowableAssert.ThrowingCallable save =
        () -> store.save(BATCH, (failure, attempt) -> true);

    // Then
    assertThatThrownBy(save).hasMessage("a defect");
  }

  private static Set<ArticleId> unanswered(String state) {
    throw new IllegalStateException(new SQLException("no answer", state));
  }

  private static List<Stored> failing(String state, List<Outcome.Tagged> batch) {
    throw new IllegalStateException(new SQLException("batch of " + batch.size(), state));
  }

  private static List<Stored> written(List<Outcome.Tagged> batch) {
    return batch.stream().map(tagged -> new Stored(tagged, Verdict.NEW, 1, "{}")).toList();
  }
}
