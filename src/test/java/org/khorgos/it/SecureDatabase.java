package org.khorgos.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.awaitility.Awaitility;
import org.khorgos.embedded.EmbeddedDatabase;
import org.khorgos.embedded.Ports;

/** A PostgreSQL that takes its users only over TLS, with a password; the test comes in freely. */
final class SecureDatabase implements AutoCloseable {

  private static final String RULES =
      """
      host    all postgres 127.0.0.1/32 trust
      hostssl all all      127.0.0.1/32 scram-sha-256
      """;

  private final EmbeddedDatabase server;

  private SecureDatabase(Path directory) {
    this.server = new EmbeddedDatabase(directory, Ports.free()).start();
  }

  static SecureDatabase start(Path directory, Authority authority) throws IOException {
    SecureDatabase database = new SecureDatabase(directory);
    Files.writeString(directory.resolve("data/pg_hba.conf"), RULES);
    Database all = database.asAdministrator("postgres");
    all.execute("alter system set ssl_cert_file = '%s'".formatted(authority.serverCertificate()));
    all.execute("alter system set ssl_key_file = '%s'".formatted(authority.serverKey()));
    all.execute("alter system set ssl = on");
    all.execute("select pg_reload_conf()");
    Awaitility.await("TLS is on").until(() -> all.lines("show ssl").contains("on"));
    return database;
  }

  void create(String database, String owner, String password) {
    server.createDatabase(database);
    Database all = asAdministrator("postgres");
    all.execute("create role %s login password '%s'".formatted(owner, password));
    all.execute("alter database %s owner to %s".formatted(database, owner));
  }

  /** The address with the certificate that the server has to show. */
  String jdbcUrl(String database, Path trusted) {
    return server.jdbcUrl(database) + "?sslmode=verify-full&sslrootcert=" + trusted;
  }

  String plainJdbcUrl(String database) {
    return server.jdbcUrl(database) + "?sslmode=disable";
  }

  Database asAdministrator(String database) {
    return new Database(server.jdbcUrl(database));
  }

  @Override
  public void close() {
    server.close();
  }
}
