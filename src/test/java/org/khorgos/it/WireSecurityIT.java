package org.khorgos.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** SCRAM and TLS to Kafka, TLS to PostgreSQL: with settings only, as a pod gets them. */
class WireSecurityIT {

  private static final Stage STAGE = new Stage("wire");
  private static final String USER = "khorgos";
  private static final String KAFKA_PASSWORD = "kafka-Pa55-word";
  private static final String DATABASE_PASSWORD = "database-Pa55-word";
  private static final String WRONG_PASSWORD = "wrong-Pa55-word";

  private static Path directory;
  private static Authority authority;
  private static Path foreign;
  private static SecureKafka kafka;
  private static SecureDatabase database;

  @BeforeAll
  static void start() throws Exception {
    Path parent = Files.createDirectories(Path.of("target", "it").toAbsolutePath());
    directory = Files.createTempDirectory(parent, "wire");
    authority = Authority.in(directory.resolve("ours"));
    foreign = Authority.in(directory.resolve("foreign")).certificate();
    kafka = SecureKafka.start(directory.resolve("kafka"), authority);
    kafka.createUser(USER, KAFKA_PASSWORD);
    kafka.createTopics(STAGE);
    database = SecureDatabase.start(directory.resolve("postgres"), authority);
    database.create(STAGE.name(), USER, DATABASE_PASSWORD);
  }

  @AfterAll
  static void stop() {
    kafka.close();
    database.close();
  }

  @Test
  void shouldLetArticlesFlowAndLettersBeReadOverTls() throws Exception {
    // Given
    try (KhorgosProcess app = launch("good", settings()).awaitReady()) {

      // When
      kafka.send(
          producer -> {
            for (String article : Articles.relevant(0, 5)) {
              producer.send(Topics.record(STAGE.incoming(), 0, article.getBytes(UTF_8)));
            }
            producer.send(Topics.record(STAGE.incoming(), 0, "{".getBytes(UTF_8)));
          });

      // Then
      Awaitility.await("all come out, and a letter")
          .atMost(Duration.ofSeconds(30))
          .until(() -> count(STAGE.enriched()) == 5 && count(STAGE.deadLetter()) == 1);
      Database articles = database.asAdministrator(STAGE.name());
      assertThat(articles.number("select count(*) from article")).isEqualTo(5);
      assertThat(
              articles.lines(
                  "select ssl from pg_stat_ssl join pg_stat_activity using (pid) where usename = '"
                      + USER
                      + "'"))
          .isNotEmpty()
          .containsOnly("t");
      assertThat(deadLetters("scram", settings())).contains("decode", "1 dead letter");
      assertThat(deadLetters("certified", certified())).contains("decode", "1 dead letter");
      assertThat(app.log()).doesNotContain(KAFKA_PASSWORD, DATABASE_PASSWORD, "\"ERROR\"");
    }
  }

  @Test
  void shouldNotBeServedByThisDatabaseInTheClear() {
    assertThatThrownBy(
            () ->
                DriverManager.getConnection(
                        database.plainJdbcUrl(STAGE.name()), USER, DATABASE_PASSWORD)
                    .close())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("no encryption");
  }

  @Test
  void shouldNameAKafkaItDoesNotTrust() {
    Map<String, String> settings = settings();
    settings.putAll(kafka.scram(USER, KAFKA_PASSWORD, foreign));

    shouldEndAndName("kafka-untrusted", settings, "PKIX path building failed");
  }

  @Test
  void shouldNameAWrongPasswordForKafka() {
    Map<String, String> settings = settings();
    settings.putAll(kafka.scram(USER, WRONG_PASSWORD, trusted()));

    shouldEndAndName("kafka-password", settings, "SaslAuthenticationException", "SCRAM-SHA-512");
  }

  @Test
  void shouldNameADatabaseItDoesNotTrust() {
    Map<String, String> settings = settings();
    settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(STAGE.name(), foreign));

    shouldEndAndName("database-untrusted", settings, "PKIX path building failed");
  }

  @Test
  void shouldNameAWrongPasswordForTheDatabase() {
    Map<String, String> settings = settings();
    settings.put("PGPASSWORD", WRONG_PASSWORD);

    shouldEndAndName("database-password", settings, "password authentication failed for user");
  }

  private static void shouldEndAndName(String name, Map<String, String> settings, String... why) {
    // When
    try (KhorgosProcess app = launch(name, settings)) {
      boolean[] ready = {false};
      Awaitility.await("it ends, see " + name + ".log")
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                ready[0] |= app.status("ready") == 200;
                return !app.isAlive();
              });

      // Then
      assertThat(ready[0]).isFalse();
      assertThat(app.log())
          .contains(why)
          .doesNotContain(KAFKA_PASSWORD, DATABASE_PASSWORD, WRONG_PASSWORD);
    }
  }

  private static KhorgosProcess launch(String name, Map<String, String> settings) {
    Path log = directory.resolve(name + ".log");
    // What the clients say when they are let holds no password either.
    Map<String, String> verbose =
        Map.of("quarkus.log.category.\"org.apache.kafka.clients\".level", "INFO");
    return KhorgosProcess.launch(new KhorgosProcess.Launch(log, List.of(), settings, verbose));
  }

  /** The environment variables of a pod. */
  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.putAll(kafka.scram(USER, KAFKA_PASSWORD, trusted()));
    settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(STAGE.name(), trusted()));
    settings.put("PGUSER", USER);
    settings.put("PGPASSWORD", DATABASE_PASSWORD);
    settings.put("KHORGOS_TOPICS_INCOMING", STAGE.incoming());
    settings.put("KHORGOS_TOPICS_ENRICHED", STAGE.enriched());
    settings.put("KHORGOS_TOPICS_DEAD_LETTER", STAGE.deadLetter());
    settings.put("KHORGOS_ENVIRONMENT", STAGE.name());
    return settings;
  }

  private static Path trusted() {
    return authority.certificate();
  }

  /** As {@link #settings}, with a certificate instead of a password. */
  private static Map<String, String> certified() {
    Map<String, String> settings = settings();
    settings.keySet().removeIf(name -> name.startsWith("KAFKA_"));
    settings.putAll(
        kafka.certified(authority.trustStore(), authority.clientStore(), Authority.PASSWORD));
    return settings;
  }

  private static int count(String topic) {
    List<byte[]> values = new ArrayList<>();
    kafka.forEachCommitted(topic, record -> values.add(record.value()));
    return values.size();
  }

  /** What the command prints with these settings, once it has ended well. */
  private static String deadLetters(String name, Map<String, String> settings) throws Exception {
    Path out = directory.resolve("dead-letters-" + name + ".log");
    List<String> command = new ArrayList<>(KhorgosProcess.JVM);
    command.addAll(List.of("-jar", KhorgosProcess.APP, "dead-letters"));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
    builder.environment().putAll(settings);
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(out)).isZero();
    assertThat(out).content().doesNotContain(KAFKA_PASSWORD, Authority.PASSWORD);
    return Files.readString(out);
  }
}
