package org.khorgos.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** One PostgreSQL server on the loopback address, as root too. */
public final class EmbeddedDatabase implements AutoCloseable {

  /** The one user there is; it needs no password on the loopback address. */
  public static final String USER = "postgres";

  private final Path directory;
  private final int port;
  private EmbeddedPostgres server;

  /**
   * @param directory for binaries and data; the data are kept between {@link #stop} and {@link
   *     #start}
   */
  public EmbeddedDatabase(Path directory, int port) {
    this.directory = directory;
    this.port = port;
  }

  /** Returns when it takes connections. */
  public EmbeddedDatabase start() {
    try {
      Files.createDirectories(directory);
      server =
          EmbeddedPostgres.builder()
              .setPort(port)
              .setOverrideWorkingDirectory(directory.resolve("work").toFile())
              .setDataDirectory(directory.resolve("data"))
              .setCleanDataDirectory(false)
              .setServerConfig("fsync", "off")
              // zonky's default is off: a killed server would forget commits it has confirmed.
              .setServerConfig("synchronous_commit", "on")
              // Closed after the application that uses it, by whoever started it.
              .setRegisterShutdownHook(false)
              .setServerConfig("max_connections", "100")
              .start();
      return this;
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL does not start in " + directory, e);
    }
  }

  /** A new, empty database. */
  public void createDatabase(String name) {
    if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
      throw new IllegalArgumentException("not a plain database name: " + name);
    }
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("database " + name + " can't be created", e);
    }
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  public int port() {
    return port;
  }

  /** The process id of the postmaster, for faults. */
  public long pid() {
    try {
      String first = Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0);
      return Long.parseLong(first.strip());
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL is not running in " + directory, e);
    }
  }

  /** Stops the server at once; its data stay. */
  public void stop() {
    try {
      if (server != null) {
        server.close();
        server = null;
      }
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL does not stop in " + directory, e);
    }
  }

  @Override
  public void close() {
    stop();
  }
}
