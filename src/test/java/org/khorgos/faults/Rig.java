package org.khorgos.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.khorgos.it.TcpProxy;

/** What stands under every lap: one broker, one database, and the proxies the pods go through. */
final class Rig implements AutoCloseable {

  final Path directory;
  final TcpProxy toBroker = new TcpProxy();
  final TcpProxy toDatabase = new TcpProxy();
  final BrokerProcess broker;
  final DatabaseProcess database;

  Rig() {
    try {
      Path parent = Files.createDirectories(Path.of("target", "faults").toAbsolutePath());
      directory = Files.createTempDirectory(parent, "run");
    } catch (IOException e) {
      throw new IllegalStateException("no directory for the run under target", e);
    }
    broker = new BrokerProcess(directory, toBroker);
    database = new DatabaseProcess(directory, toDatabase);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    broker.start();
    database.start();
  }

  @Override
  public void close() {
    broker.close();
    database.close();
    toBroker.close();
    toDatabase.close();
  }
}
