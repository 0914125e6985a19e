package org.khorgos.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.khorgos.embedded.EmbeddedDatabase;
import org.khorgos.embedded.EmbeddedKafka;
import org.khorgos.embedded.Ports;

/**
 * One broker and one PostgreSQL for all tests of a JVM; each test has topics and a database of its
 * own.
 */
final class Infrastructure {

  static final Path DIRECTORY = directory();
  static final TcpProxy KAFKA_PROXY = new TcpProxy();
  static final EmbeddedKafka KAFKA =
      new EmbeddedKafka(DIRECTORY.resolve("kafka"), Ports.free(), KAFKA_PROXY.port()).start();
  static final EmbeddedDatabase DATABASE =
      new EmbeddedDatabase(DIRECTORY.resolve("postgres"), Ports.free()).start();
  private static final AtomicInteger COUNT = new AtomicInteger();

  static {
    KAFKA_PROXY.forwardTo(KAFKA.innerPort());
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  KAFKA.close();
                  DATABASE.close();
                  KAFKA_PROXY.close();
                }));
  }

  private Infrastructure() {}

  /** Names nobody else uses: topics exist, the database is empty. */
  static Stage stage(int partitions) {
    String name = "it" + COUNT.incrementAndGet();
    Stage stage = new Stage(name);
    KAFKA.createTopics(
        Map.of(stage.incoming(), partitions, stage.enriched(), partitions, stage.deadLetter(), 1));
    DATABASE.createDatabase(name);
    return stage;
  }

  private static Path directory() {
    try {
      Path parent = Files.createDirectories(Path.of("target", "it").toAbsolutePath());
      return Files.createTempDirectory(parent, "run");
    } catch (IOException e) {
      throw new IllegalStateException("no directory for the tests under target", e);
    }
  }
}
