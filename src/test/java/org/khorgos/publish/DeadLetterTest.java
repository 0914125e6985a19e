package org.khorgos.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.khorgos.Examples;
import org.khorgos.article.Incoming;
import org.khorgos.article.Outcome;
import org.khorgos.article.Refusal;
import org.khorgos.article.Refusal.Kind;
import org.khorgos.article.Refusal.Stage;

class DeadLetterTest {

  private static final DeadLetter LETTERS = new DeadLetter("articles.dead-letter");
  private static final Incoming INCOMING = Examples.incoming(2, 41);

  @Test
  void shouldRepeatTheRecordAndSayWhy() {
    // Given
    Refusal refusal =
        new Refusal(Stage.DECODE, Kind.BAD_JSON, "JSON ends at byte 5", "java.io.EOF");

    // When
    Outgoing letter = LETTERS.of(new Outcome.Rejected(INCOMING, refusal));

    // Then
    assertThat(letter.key()).isSameAs(INCOMING.key());
    assertThat(letter.value()).isSameAs(INCOMING.value());
    assertThat(letter.headers()).startsWith(INCOMING.headers().get(0));
    assertThat(header(letter, Headers.DEAD_LETTER_OFFSET)).isEqualTo("41");
    assertThat(header(letter, Headers.DEAD_LETTER_PARTITION)).isEqualTo("2");
    assertThat(header(letter, Headers.DEAD_LETTER_STAGE)).isEqualTo("decode");
    assertThat(header(letter, Headers.DEAD_LETTER_REASON)).isEqualTo("JSON ends at byte 5");
    assertThat(header(letter, Headers.DEAD_LETTER_EXCEPTION)).isEqualTo("java.io.EOF");
  }

  @Test
  void shouldBoundTheReason() {
    // Given
    Refusal refusal = Refusal.at(Stage.STORE, Kind.DATABASE_REFUSED, "x".repeat(10_000));

    // When
    Outgoing letter = LETTERS.of(new Outcome.Rejected(INCOMING, refusal));

    // Then
    assertThat(header(letter, Headers.DEAD_LETTER_REASON)).hasSize(DeadLetter.MAX_REASON);
  }

  @Test
  void shouldStillSayWhereTheRecordIsWhenItDoesNotFit() {
    // Given
    Refusal refusal = Refusal.at(Stage.DECODE, Kind.TOO_LARGE, "too large");

    // When
    Outgoing stub = LETTERS.stub(new Outcome.Rejected(INCOMING, refusal));

    // Then
    assertThat(stub.value()).isNull();
    assertThat(header(stub, Headers.DEAD_LETTER_OFFSET)).isEqualTo("41");
    assertThat(header(stub, Headers.DEAD_LETTER_VALUE_SIZE)).isEqualTo("5");
  }

  private static String header(Outgoing record, String name) {
    return EnrichedEventTest.header(record, name);
  }
}
