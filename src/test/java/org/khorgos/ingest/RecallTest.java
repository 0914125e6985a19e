package org.khorgos.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.khorgos.Examples;
import org.khorgos.article.ArticleId;
import org.khorgos.article.Incoming;
import org.khorgos.article.Outcome;
import org.khorgos.article.Refusal;
import org.khorgos.article.Refusal.Kind;
import org.khorgos.article.Refusal.Stage;

class RecallTest {

  /** By offset: a record with arrays is equal to itself only. */
  private static final List<Incoming> INCOMING =
      LongStream.range(0, 20).mapToObj(n -> Examples.incoming(0, n)).toList();

  private static final Outcome.Tagged TAGGED = Examples.tagged(1, "body", 10);
  private static final Outcome.Rejected REJECTED =
      new Outcome.Rejected(Examples.incoming(0, 11), Refusal.at(Stage.DECODE, Kind.BAD_JSON, "-"));

  private final Set<ArticleId> asked = new HashSet<>();

  @Test
  void shouldLeaveWhatIsNotStoredAsItIs() {
    // Given
    List<Outcome> outcomes = List.of(irrelevant(2, 12), TAGGED, REJECTED, irrelevant(3, 13));

    // When
    Optional<List<Outcome>> recalled = recall(Set.of()).recall(outcomes, (failure, n) -> false);

    // Then
    assertThat(recalled.orElseThrow()).isEqualTo(outcomes);
    assertThat(asked).containsExactlyInAnyOrder(id(2), id(3));
  }

  @Test
  void shouldReadAgainWhatIsStored() {
    // Given
    List<Outcome> outcomes = List.of(irrelevant(2, 12), irrelevant(3, 13), irrelevant(2, 14));

    // When
    Optional<List<Outcome>> recalled =
        recall(Set.of(id(2))).recall(outcomes, (failure, n) -> false);

    // Then
    assertThat(recalled.orElseThrow())
        .containsExactly(whole(incoming(12)), outcomes.get(1), whole(incoming(14)));
  }

  @Test
  void shouldReadAgainWhatStandsInTheBatchAsARelevantVersion() {
    // Given
    List<Outcome> outcomes = List.of(irrelevant(1, 9), TAGGED);

    // When
    Optional<List<Outcome>> recalled = recall(Set.of()).recall(outcomes, (failure, n) -> false);

    // Then
    assertThat(recalled.orElseThrow()).containsExactly(whole(incoming(9)), TAGGED);
    assertThat(asked).isEmpty();
  }

  @Test
  void shouldHaveNoResultWherePatienceEnds() {
    // Given
    Recall recall = new Recall((ids, patience) -> Optional.empty(), RecallTest::whole);

    // When
    Optional<List<Outcome>> recalled = recall.recall(List.of(TAGGED), (failure, n) -> false);

    // Then
    assertThat(recalled).isEmpty();
  }

  private Recall recall(Set<ArticleId> stored) {
    return new Recall(
        (ids, patience) -> {
          asked.addAll(ids);
          return Optional.of(known(stored, ids));
        },
        RecallTest::whole);
  }

  private static Set<ArticleId> known(Set<ArticleId> stored, Collection<ArticleId> ids) {
    Set<ArticleId> known = new HashSet<>(stored);
    known.retainAll(ids);
    return known;
  }

  private static Outcome whole(Incoming incoming) {
    return new Outcome.Tagged(incoming, TAGGED.article(), TAGGED.tagging());
  }

  private static Outcome.Irrelevant irrelevant(long id, long offset) {
    return new Outcome.Irrelevant(incoming(offset), id(id), "en");
  }

  private static ArticleId id(long id) {
    return new ArticleId(new UUID(0, id));
  }

  private static Incoming incoming(long offset) {
    return INCOMING.get((int) offset);
  }
}
