package org.khorgos.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code khorgos dead-letters} beside a service, and several of it at once. */
class DeadLettersIT {

  @TempDir private Path directory;

  @Test
  void shouldGiveAMendedLetterAnotherChanceOnce() throws Exception {
    // Given a letter the database refused, since mended, and one that nobody can mend
    Stage stage = Infrastructure.stage(2);
    byte[] poison = {'{', '"', (byte) 0xC3, 0, (byte) 0xFF};
    Database database = new Database(stage);
    try (KhorgosProcess app = KhorgosProcess.ready(stage, Map.of())) {
      database.execute("alter table article add constraint bug check (title <> 'Gas deal 3')");
      Topics.send(stage.incoming(), 1, Articles.relevant(0, 5));
      Topics.send(
          producer -> {
            var record = new ProducerRecord<>(stage.incoming(), 0, "key".getBytes(UTF_8), poison);
            record.headers().add("x-origin", new byte[] {(byte) 0xFE});
            producer.send(record);
          });
      Topics.awaitDrained(stage, Duration.ofSeconds(60));
      assertThat(Topics.committed(stage.deadLetter())).hasSize(2);
      database.execute("alter table article drop constraint bug");

      // When it is looked at, and all letters are replayed, twice
      String before = run(stage);
      String storeOnly = run(stage, "--stage", "store");
      String first = run(stage, "--replay", "--all");
      Awaitility.await("both come through, one of them to be refused again")
          .until(
              () ->
                  Topics.committed(stage.enriched()).size() == 5
                      && Topics.header(last(stage.deadLetter()), "dead-letter-stage") != null);
      String second = run(stage, "--replay", "--stage", "store");

      // Then
      assertThat(before)
          .contains(stage.incoming() + "-1@3", stage.incoming() + "-0@0", "2 dead letters");
      assertThat(storeOnly).contains(stage.incoming() + "-1@3", "1 dead letter");
      assertThat(first).contains("replayed: 2, replayed before: 0, not possible: 0");
      assertThat(second).contains("replayed: 0, replayed before: 1, not possible: 0");
      assertThat(run(stage, "--pending")).contains("decode", "1 dead letter");
      Awaitility.await("the marker of the replay's transaction is no lag")
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(app.metrics("khorgos_lag_records").values())
                      .hasSize(2)
                      .containsOnly(0.0));
      assertThat(Topics.lag(stage)).isEqualTo(2);
    }
    assertThat(database.number("select count(*) from article where title = 'Gas deal 3'"))
        .isEqualTo(1);
    assertThat(Topics.committed(stage.enriched())).hasSize(5);
    ConsumerRecord<byte[], byte[]> again = last(stage.deadLetter());
    assertThat(Topics.header(again, "dead-letter-offset")).isEqualTo("1");
    assertThat(Topics.header(again, "dead-letter-replay-of")).startsWith("0:");
    assertThat(again.key()).asString(UTF_8).isEqualTo("key");
    assertThat(again.value()).containsExactly(poison);
    assertThat(again.headers().lastHeader("x-origin").value()).containsExactly(0xFE);
  }

  @Test
  void shouldPublishWhatWasTooLargeForItsTopicWhenThatTakesMore() throws Exception {
    // Given a topic that takes less than the event of a long article
    Stage stage = Infrastructure.stage(1);
    Topics.set(stage.enriched(), "max.message.bytes", "20000");
    String article = Articles.relevant(1, "long " + "and dull ".repeat(3000));
    try (KhorgosProcess app = KhorgosProcess.ready(stage, Map.of())) {
      Topics.send(stage.incoming(), 0, Articles.relevant(0), article);
      Topics.awaitDrained(stage, Duration.ofSeconds(60));
      List<ConsumerRecord<byte[], byte[]>> letters = Topics.committed(stage.deadLetter());
      assertThat(letters)
          .extracting(letter -> Topics.header(letter, "dead-letter-stage"))
          .containsExactly("publish");

      // When it takes more, and the letter is replayed
      Topics.set(stage.enriched(), "max.message.bytes", "1000000");
      Awaitility.await("the pod knows")
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                run(stage, "--replay", "--all");
                return Topics.committed(stage.enriched()).size() == 2;
              });
    }

    // Then
    assertThat(Topics.committed(stage.enriched()))
        .extracting(event -> event.value().length > 20_000)
        .containsExactly(false, true);
  }

  @Test
  void shouldReplayEachLetterOnceWhoeverElseReplays() throws Exception {
    // Given more letters than one transaction holds
    Stage stage = Infrastructure.stage(1);
    int letters = 250;
    Topics.send(
        producer -> {
          for (int n = 0; n < letters; n++) {
            producer.send(letter(stage, n));
          }
        });

    // When one replay is killed on its way and two run at once
    Process killed = start(stage, "killed", "--replay", "--all");
    Awaitility.await("the first replay has sent something")
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> !Topics.read(stage.incoming(), "read_uncommitted").isEmpty());
    killed.destroyForcibly();
    Process one = start(stage, "one", "--replay", "--all");
    Process other = start(stage, "other", "--replay", "--all");
    assertThat(one.waitFor(90, TimeUnit.SECONDS)).isTrue();
    assertThat(other.waitFor(90, TimeUnit.SECONDS)).isTrue();
    assertThat(List.of(one.exitValue(), other.exitValue())).contains(0);

    // Then
    assertThat(Topics.committed(stage.incoming()))
        .extracting(record -> new String(record.value(), UTF_8))
        .doesNotHaveDuplicates()
        .hasSize(letters);
    assertThat(run(stage, "--pending")).contains("0 dead letters");
  }

  @Test
  void shouldSayWhatCannotBeReplayed() throws Exception {
    // Given a letter that was too large for its topic, and a record that is none
    Stage stage = Infrastructure.stage(1);
    Topics.send(
        producer -> {
          ProducerRecord<byte[], byte[]> cut = letter(stage, 0);
          cut.headers().add("dead-letter-value-size", "5000000".getBytes(UTF_8));
          producer.send(cut);
          producer.send(Topics.record(stage.deadLetter(), 0, "not ours".getBytes(UTF_8)));
        });

    // When
    Process replay = start(stage, "cut", "--replay", "0:0", "0:1", "0:7");

    // Then
    assertThat(replay.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(replay.exitValue()).isEqualTo(1);
    assertThat(directory.resolve("cut.out"))
        .content()
        .contains("replayed: 0, replayed before: 0, not possible: 1, not found: 2");
    assertThat(directory.resolve("cut.err")).content().contains(stage.incoming() + "-0@0");
    assertThat(Topics.committed(stage.incoming())).isEmpty();
  }

  private static ProducerRecord<byte[], byte[]> letter(Stage stage, int n) {
    byte[] value = Integer.toString(n).getBytes(UTF_8);
    ProducerRecord<byte[], byte[]> letter = Topics.record(stage.deadLetter(), 0, value);
    letter.headers().add("dead-letter-topic", stage.incoming().getBytes(UTF_8));
    letter.headers().add("dead-letter-partition", "0".getBytes(UTF_8));
    letter.headers().add("dead-letter-offset", Integer.toString(n).getBytes(UTF_8));
    letter.headers().add("dead-letter-stage", "store".getBytes(UTF_8));
    letter.headers().add("dead-letter-reason", "a test".getBytes(UTF_8));
    return letter;
  }

  private static ConsumerRecord<byte[], byte[]> last(String topic) {
    List<ConsumerRecord<byte[], byte[]>> records = Topics.committed(topic);
    return records.get(records.size() - 1);
  }

  /** What it prints, once it has ended well. */
  private String run(Stage stage, String... arguments) throws Exception {
    Process process = start(stage, "run", arguments);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(directory.resolve("run.err"))).isZero();
    assertThat(directory.resolve("run.err")).isEmptyFile();
    return Files.readString(directory.resolve("run.out"));
  }

  private Process start(Stage stage, String name, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(KhorgosProcess.JVM);
    command.addAll(List.of("-jar", KhorgosProcess.APP, "dead-letters"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(directory.resolve(name + ".out").toFile())
            .redirectError(directory.resolve(name + ".err").toFile());
    // As in a pod: by environment variables, what is not in KhorgosConfig among them.
    builder
        .environment()
        .putAll(
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", Infrastructure.KAFKA.bootstrapServers(),
                "KHORGOS_TOPICS_INCOMING", stage.incoming(),
                "KHORGOS_TOPICS_DEAD_LETTER", stage.deadLetter(),
                "KHORGOS_ENVIRONMENT", stage.name()));
    return builder.start();
  }
}
