package org.khorgos.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Broker, database, feed and what is printed; the service itself is started by the caller. */
public final class Demo implements AutoCloseable {

  private static final Path DIRECTORY = Path.of("target", "demo");
  private static final String INCOMING = "articles.incoming";
  private static final String ENRICHED = "articles.enriched";
  private static final String DEAD_LETTER = "articles.dead-letter";
  private static final long CLOSE_LIMIT_SECONDS = 40;

  private final PrintStream out;
  private final EmbeddedKafka kafka;
  private final EmbeddedDatabase database;
  private final CountDownLatch closed = new CountDownLatch(1);
  private DemoTerminal terminal;

  private Demo(PrintStream out) {
    this.out = out;
    int kafkaPort = Ports.preferredOrNextFree(9092);
    this.kafka = new EmbeddedKafka(DIRECTORY.resolve("kafka"), kafkaPort, kafkaPort);
    this.database =
        new EmbeddedDatabase(DIRECTORY.resolve("postgres"), Ports.preferredOrNextFree(5432));
  }

  /** Whether broker and database were packaged; the production package has neither. */
  public static boolean isPackaged() {
    try {
      Class.forName("kafka.server.KafkaRaftServer", false, Demo.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Everything but the service; the system properties that lead the service to it are set. */
  public static Demo start(PrintStream out) {
    System.setProperty("quarkus.log.level", "WARN");
    System.setProperty("quarkus.log.console.json.enabled", "false");
    System.setProperty("quarkus.log.category.\"org.apache.kafka\".level", "ERROR");
    System.setProperty("quarkus.log.category.\"io.quarkus.config\".level", "ERROR");
    Demo demo = new Demo(out);
    deleteOldData();
    out.println("Khorgos demo: starting Kafka and PostgreSQL inside this process …");
    Runtime.getRuntime().addShutdownHook(new Thread(demo::awaitClosed, "khorgos-demo-end"));
    demo.kafka.start();
    demo.kafka.createTopics(Map.of(INCOMING, 4, ENRICHED, 4, DEAD_LETTER, 1));
    demo.database.start();
    demo.database.createDatabase("khorgos");
    demo.settings().forEach(System::setProperty);
    demo.terminal = new DemoTerminal(out, demo.kafka.bootstrapServers());
    demo.terminal.start(ENRICHED, DEAD_LETTER, INCOMING, demo::banner);
    return demo;
  }

  private Map<String, String> settings() {
    return Map.of(
        "kafka.bootstrap.servers", kafka.bootstrapServers(),
        "quarkus.datasource.jdbc.url", database.jdbcUrl("khorgos"),
        "quarkus.datasource.username", EmbeddedDatabase.USER,
        "quarkus.datasource.password", "none",
        "quarkus.http.port", Integer.toString(Ports.preferredOrNextFree(8080)),
        "quarkus.management.port", Integer.toString(Ports.preferredOrNextFree(9000)));
  }

  private String banner() {
    return """

        Kafka       %s   send to %s, subscribe to %s
        PostgreSQL  %s (user %s, no password)
        HTTP        http://localhost:%s/schemas/enriched-article.v1.json
        Health      http://localhost:%s/q/health

        Go on: every record sent to %s with any Kafka client comes out above. Ctrl-C ends.
        """
        .formatted(
            kafka.bootstrapServers(),
            INCOMING,
            ENRICHED,
            database.jdbcUrl("khorgos"),
            EmbeddedDatabase.USER,
            System.getProperty("quarkus.http.port"),
            System.getProperty("quarkus.management.port"),
            INCOMING);
  }

  /** The JVM must not end before the servers have: a killed PostgreSQL would outlive it. */
  private void awaitClosed() {
    try {
      if (!closed.await(CLOSE_LIMIT_SECONDS, TimeUnit.SECONDS)) {
        close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void deleteOldData() {
    if (!Files.exists(DIRECTORY)) {
      return;
    }
    try (Stream<Path> files = Files.walk(DIRECTORY)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new IllegalStateException(
          "the data of the last demo can't be deleted: " + DIRECTORY, e);
    }
  }

  @Override
  public synchronized void close() {
    if (closed.getCount() == 0) {
      return;
    }
    if (terminal != null) {
      terminal.close();
    }
    database.close();
    kafka.close();
    out.println("Khorgos demo: ended, Kafka and PostgreSQL are stopped.");
    out.flush();
    closed.countDown();
  }
}
