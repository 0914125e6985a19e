package org.khorgos.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khorgos.history.Violation.Kind.DEAD_LETTER_ALTERED;
import static org.khorgos.history.Violation.Kind.DUPLICATED;
import static org.khorgos.history.Violation.Kind.EVENT_WITHOUT_ROW;
import static org.khorgos.history.Violation.Kind.LOST;
import static org.khorgos.history.Violation.Kind.REORDERED;
import static org.khorgos.history.Violation.Kind.ROW_WITHOUT_EVENT;
import static org.khorgos.history.Violation.Kind.UNEXPECTED;
import static org.khorgos.history.Violation.Kind.WRONG_REVISION;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.khorgos.history.Input.Intent;

/** Each fault is planted in a made-up history that is clean otherwise. */
class HistoryCheckerTest {

  private static final int BATCH = 10;

  private final List<Input> inputs = new ArrayList<>();
  private final List<Event> committed = new ArrayList<>();
  private final List<Event> aborted = new ArrayList<>();
  private final List<Letter> letters = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /** Two articles, one of them revised twice and repeated; weather; a record nobody can read. */
  HistoryCheckerTest() {
    inputs.add(input(0, Intent.RELEVANT, "a", 1));
    inputs.add(input(1, Intent.RELEVANT, "b", 1));
    inputs.add(input(2, Intent.UNUSABLE, null, 0));
    inputs.add(input(3, Intent.IRRELEVANT, "weather", 1));
    inputs.add(input(30, Intent.RELEVANT, "b", 2));
    inputs.add(input(31, Intent.RELEVANT, "b", 3));
    inputs.add(input(32, Intent.RELEVANT, "b", 3));
    committed.add(event("a", 1, 1));
    committed.add(event("b", 1, 1));
    committed.add(event("b", 3, 2));
    letters.add(new Letter(0, 2, original(2)));
    rows.add(new Row("a", 1, 1, 0, 0));
    rows.add(new Row("b", 3, 2, 0, 31));
  }

  @Test
  void shouldFindNothingInACleanHistory() {
    aborted.add(event("b", 1, 1));

    Findings findings = check();

    assertThat(findings.violations()).isEmpty();
    assertThat(findings).isEqualTo(new Findings(7, 3, 1, 1, 1, 1, 1, List.of()));
    assertThat(findings.records())
        .as("the law of conservation")
        .isEqualTo(
            findings.enriched()
                + findings.duplicate()
                + findings.superseded()
                + findings.irrelevant()
                + findings.dead());
  }

  @Test
  void shouldFindALostArticle() {
    committed.remove(0);
    rows.remove(0);

    assertFound(LOST, "0@0: a version 1");
  }

  @Test
  void shouldFindALostVersionThatWasTooFarFromTheNextToBeSuperseded() {
    committed.remove(1);

    assertFound(LOST, "0@1: b version 1");
  }

  @Test
  void shouldFindALostDeadLetter() {
    letters.clear();

    assertFound(LOST, "no dead letter of 0@2");
  }

  @Test
  void shouldFindADuplicatedEvent() {
    committed.add(1, event("a", 1, 1));

    assertFound(DUPLICATED, "a version 1 has 2 events");
  }

  @Test
  void shouldFindADuplicatedDeadLetter() {
    letters.add(letters.get(0));

    assertFound(DUPLICATED, "two dead letters of 0@2");
  }

  @Test
  void shouldFindVersionsOfOneArticleReordered() {
    committed.add(1, committed.remove(2));

    assertFound(REORDERED, "b: b version 1 as revision 1 after b version 3 as revision 2");
  }

  @Test
  void shouldFindArticlesOfOnePartitionReordered() {
    committed.add(1, committed.remove(0));

    assertFound(REORDERED, "0@0 after 0@1");
  }

  @Test
  void shouldFindAnEventWithoutARow() {
    rows.remove(0);

    assertFound(EVENT_WITHOUT_ROW, "a version 1 as revision 1: null");
  }

  @Test
  void shouldFindAnAbortedEventThatCameBeforeItsRow() {
    aborted.add(event("b", 3, 3));

    assertFound(EVENT_WITHOUT_ROW, "b version 3 as revision 3");
  }

  @Test
  void shouldFindARowWithoutAnEvent() {
    committed.remove(0);

    assertFound(ROW_WITHOUT_EVENT, "0@0: a version 1");
  }

  @Test
  void shouldFindARowThatIsNotTheLastVersion() {
    rows.set(1, new Row("b", 2, 2, 0, 30));

    assertFound(WRONG_REVISION, "the last version is 3");
  }

  @Test
  void shouldFindARowThatClaimsToBeMadeOfADuplicate() {
    rows.set(1, new Row("b", 3, 2, 0, 32));

    assertFound(WRONG_REVISION, "the last version is 3 of 0@31");
  }

  @Test
  void shouldFindARevisionThatSubscribersDoNotKnow() {
    rows.set(1, new Row("b", 3, 3, 0, 31));

    assertFound(WRONG_REVISION, "subscribers know revision 2");
  }

  @Test
  void shouldFindARevisionThatDoesNotGrow() {
    committed.set(2, event("b", 3, 1));
    rows.set(1, new Row("b", 3, 1, 0, 31));

    assertFound(WRONG_REVISION, "b version 3 as revision 1 after b version 1 as revision 1");
  }

  @Test
  void shouldFindADeadLetterWithOtherBytes() {
    letters.set(0, new Letter(0, 2, original(3)));

    assertFound(DEAD_LETTER_ALTERED, "differs from what was sent");
  }

  @Test
  void shouldFindADeadLetterWithWrongCoordinates() {
    letters.add(new Letter(0, 999, original(2)));

    assertFound(DEAD_LETTER_ALTERED, "no such record");
  }

  @Test
  void shouldFindADeadLetterOfAGoodRecord() {
    letters.add(new Letter(0, 0, original(0)));

    assertFound(UNEXPECTED, "a dead letter of a good record");
  }

  @Test
  void shouldFindTheRowOfAnIrrelevantArticle() {
    rows.add(new Row("weather", 1, 1, 0, 3));

    assertFound(UNEXPECTED, "weather");
  }

  private void assertFound(Violation.Kind kind, String detail) {
    assertThat(check().violations())
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.kind()).isEqualTo(kind);
              assertThat(violation.detail()).contains(detail);
            });
  }

  private Findings check() {
    List<Event> uncommitted = new ArrayList<>(committed);
    uncommitted.addAll(aborted);
    return HistoryChecker.check(new History(inputs, committed, uncommitted, letters, rows, BATCH));
  }

  private static Input input(long offset, Intent intent, String article, int version) {
    return new Input(0, offset, intent, article, version, original(offset));
  }

  private static Event event(String article, int version, int revision) {
    return new Event(0, article, version, revision);
  }

  private static Original original(long n) {
    String value = Original.fingerprint(Long.toString(n).getBytes(StandardCharsets.UTF_8));
    return new Original(null, value, List.of());
  }
}
