package org.khorgos.bench;

import java.util.List;
import java.util.Map;

import org.khorgos.it.KhorgosProcess;
import org.khorgos.it.Surroundings;

/** The packaged application, with a heap of 256 MB and both compilers. */
record ServiceContestant(String label, Map<String, String> settings) implements Contestant {

  /** Undoes what the tests ask for, whose processes live for seconds. */
  static final List<String> BOTH_COMPILERS = List.of("-XX:TieredStopAtLevel=4");

  static ServiceContestant relevant() {
    return new ServiceContestant("service, relevant stored", Map.of());
  }

  static ServiceContestant all() {
    return new ServiceContestant(
        "service, all stored", Map.of("khorgos.store", "all", "khorgos.publish", "all"));
  }

  @Override
  public Running start(Machine machine, Round round, int number) {
    return new Pod(launch(machine, round, number, BOTH_COMPILERS));
  }

  KhorgosProcess launch(Machine machine, Round round, int number, List<String> jvm) {
    Surroundings surroundings =
        new Surroundings(
            machine.bootstrapServers(),
            machine.jdbcUrl(round.name()),
            round.incoming(),
            round.enriched(),
            round.deadLetter(),
            round.name());
    Map<String, String> all = surroundings.settings(Integer.toString(number));
    all.putAll(settings);
    return KhorgosProcess.launch(
        new KhorgosProcess.Launch(
            machine.directory.resolve(round.name() + "-" + number + ".log"), jvm, Map.of(), all));
  }

  private record Pod(KhorgosProcess process) implements Running {

    @Override
    public void awaitReady() {
      process.awaitReady();
    }

    @Override
    public boolean isAlive() {
      return process.isAlive();
    }

    @Override
    public long peakResident() {
      return process.footprint().resident();
    }

    @Override
    public void close() {
      process.kill();
    }
  }
}
