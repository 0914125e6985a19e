package org.khorgos.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.khorgos.it.Footprint;
import org.khorgos.it.KhorgosProcess;

/**
 * {@link Floor} in a process of its own, with the JVM of the service.
 *
 * @param stored false: no database
 */
record FloorContestant(String label, boolean stored) implements Contestant {

  static FloorContestant storing() {
    return new FloorContestant("floor", true);
  }

  static FloorContestant withoutDatabase() {
    return new FloorContestant("bare consume–produce transactions", false);
  }

  @Override
  public Running start(Machine machine, Round round, int number) {
    if (stored) {
      machine.migrate(round.name());
    }
    Path log = machine.directory.resolve(round.name() + "-" + number + ".log");
    return new Loop(start(log, machine, round), log);
  }

  private Process start(Path log, Machine machine, Round round) {
    try {
      List<String> command = new ArrayList<>(KhorgosProcess.JVM_OF_ALL);
      command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), Floor.class.getName()));
      command.addAll(List.of(machine.bootstrapServers(), round.name(), round.incoming()));
      command.add(stored ? machine.jdbcUrl(round.name()) : "");
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
    } catch (IOException e) {
      throw new IllegalStateException("the floor does not start", e);
    }
  }

  private record Loop(Process process, Path log) implements Running {

    Loop {
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    @Override
    public void awaitReady() {
      Awaitility.await("the floor is ready, see " + log)
          .atMost(Duration.ofSeconds(60))
          .failFast("the floor has ended, see " + log, () -> !isAlive())
          .until(() -> Files.readString(log).contains(Floor.READY));
    }

    @Override
    public boolean isAlive() {
      return process.isAlive();
    }

    @Override
    public long peakResident() {
      return Footprint.peakResident(process.pid());
    }

    @Override
    public void close() {
      process.destroyForcibly();
      process.onExit().join();
    }
  }
}
