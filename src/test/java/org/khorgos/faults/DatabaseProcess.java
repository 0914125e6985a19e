package org.khorgos.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.khorgos.embedded.EmbeddedDatabase;
import org.khorgos.embedded.Ports;
import org.khorgos.it.TcpProxy;

/** The database; pods reach it through a proxy, the test directly. */
final class DatabaseProcess implements AutoCloseable {

  private final EmbeddedDatabase server;
  private final TcpProxy proxy;

  DatabaseProcess(Path directory, TcpProxy proxy) {
    this.server = new EmbeddedDatabase(directory.resolve("postgres"), Ports.free());
    this.proxy = proxy;
  }

  DatabaseProcess start() {
    server.start();
    proxy.forwardTo(server.port());
    return this;
  }

  void create(String name) {
    server.createDatabase(name);
  }

  /** For the test. */
  String directUrl(String name) {
    return server.jdbcUrl(name);
  }

  /** For a pod. */
  String proxiedUrl(String name) {
    return "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/" + name;
  }

  /** SIGKILL of the server and of every backend. */
  void kill() {
    processes().forEach(Signals::kill);
    server.stop();
  }

  List<Long> freeze() {
    List<Long> frozen = processes();
    frozen.forEach(Signals::freeze);
    return frozen;
  }

  private List<Long> processes() {
    ProcessHandle postmaster = ProcessHandle.of(server.pid()).orElseThrow();
    List<Long> all = new ArrayList<>();
    all.add(postmaster.pid());
    postmaster.descendants().map(ProcessHandle::pid).forEach(all::add);
    return all;
  }

  @Override
  public void close() {
    server.close();
  }
}
