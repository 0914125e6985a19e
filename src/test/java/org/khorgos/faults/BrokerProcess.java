package org.khorgos.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.awaitility.Awaitility;
import org.khorgos.embedded.Ports;
import org.khorgos.it.TcpProxy;

/** The broker; pods reach it through a proxy, the test directly. */
final class BrokerProcess implements AutoCloseable {

  private final Path directory;
  private final Path directoryOfLogs;
  private final int port = Ports.free();
  private final TcpProxy proxy;
  private Process process;

  /** One a start: what a broker said before it was killed is what one wants to know. */
  private Path log;

  private int starts;

  BrokerProcess(Path directory, TcpProxy proxy) {
    this.directory = directory.resolve("kafka");
    this.directoryOfLogs = directory;
    this.proxy = proxy;
  }

  /** Returns when it serves. */
  BrokerProcess start() {
    log = directoryOfLogs.resolve("kafka-" + ++starts + ".log");
    try {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx512m",
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                  "-cp",
                  System.getProperty("java.class.path"),
                  BrokerMain.class.getName(),
                  directory.toString(),
                  Integer.toString(port),
                  Integer.toString(proxy.port()))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    } catch (IOException e) {
      throw new IllegalStateException("the broker does not start", e);
    }
    proxy.forwardTo(
        Awaitility.await("the broker serves, see " + log)
            .atMost(Duration.ofSeconds(60))
            .failFast("the broker has ended, see " + log, () -> !process.isAlive())
            .until(this::innerPort, Optional::isPresent)
            .orElseThrow());
    return this;
  }

  private Optional<Integer> innerPort() throws IOException {
    // The log of the broker is not all UTF-8; the one line that counts is.
    return new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> line.startsWith(BrokerMain.SERVING))
        .map(line -> Integer.valueOf(line.substring(BrokerMain.SERVING.length())))
        .findFirst();
  }

  String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  void stop() {
    process.destroy();
    process.onExit().join();
  }

  void freeze() {
    Signals.freeze(process.pid());
  }

  void thaw() {
    Signals.thaw(process.pid());
  }

  @Override
  public void close() {
    if (process != null) {
      kill();
    }
  }
}
