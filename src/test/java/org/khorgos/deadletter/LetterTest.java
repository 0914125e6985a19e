package org.khorgos.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.khorgos.article.Coordinates;
import org.khorgos.article.Header;
import org.khorgos.article.Incoming;
import org.khorgos.article.Outcome;
import org.khorgos.article.Refusal;
import org.khorgos.article.Refusal.Kind;
import org.khorgos.article.Refusal.Stage;
import org.khorgos.publish.DeadLetter;
import org.khorgos.publish.Outgoing;

class LetterTest {

  private static final Refusal REFUSAL = Refusal.at(Stage.DECODE, Kind.BAD_JSON, "broken");

  @Test
  void shouldGiveBackTheRecordAsItCame() {
    // Given a record that had been another service's dead letter, and a replayed one of ours
    List<Header> headers =
        List.of(
            Header.of("dead-letter-topic", "elsewhere"),
            Header.of("x-origin", "wire"),
            Header.of("dead-letter-replay-of", "0:1"));

    // When
    Letter letter = read(new DeadLetter("dead").of(rejected(headers))).orElseThrow();

    // Then its own headers stay, ours go
    assertThat(letter.headers())
        .extracting(Header::key)
        .containsExactly("dead-letter-topic", "x-origin");
    assertThat(letter.from()).isEqualTo(new Coordinates("in", 3, 14));
    assertThat(letter.reason()).isEqualTo("broken");
    assertThat(letter.value()).asString(UTF_8).isEqualTo("value");
    assertThat(letter.cut()).isFalse();
  }

  @Test
  void shouldTellALetterWithoutItsRecord() {
    assertThat(read(new DeadLetter("dead").stub(rejected(List.of()))).orElseThrow().cut()).isTrue();
  }

  @Test
  void shouldPassByWhatIsNoLetter() {
    assertThat(read(new Outgoing("dead", null, null, List.of()))).isEmpty();
    assertThat(
            read(new Outgoing("dead", null, null, List.of(Header.of("dead-letter-topic", "in")))))
        .isEmpty();
  }

  @Test
  void shouldReadAnIdAsItWritesIt() {
    assertThat(LetterId.parse(new LetterId(2, 71).toString())).isEqualTo(new LetterId(2, 71));
    assertThatThrownBy(() -> LetterId.parse("2-71")).hasMessageContaining("2-71");
    assertThatThrownBy(() -> LetterId.parse("2:x")).hasMessageContaining("2:x");
  }

  private static Outcome.Rejected rejected(List<Header> headers) {
    return new Outcome.Rejected(
        new Incoming(
            new Coordinates("in", 3, 14), null, "value".getBytes(UTF_8), headers, Instant.EPOCH),
        REFUSAL);
  }

  private static Optional<Letter> read(Outgoing sent) {
    var record = new ConsumerRecord<>("dead", 0, 7L, sent.key(), sent.value());
    sent.headers().forEach(header -> record.headers().add(header.key(), header.value()));
    return Letter.of(record);
  }
}
