package org.khorgos.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.khorgos.it.Footprint;
import org.khorgos.it.KhorgosProcess;

/** Time to ready, with and without an archive of loaded classes (AppCDS), and sizes. */
final class StartUp {

  private static final Path PACKAGE = Path.of("target", "quarkus-app");
  private static final String PLAIN = "plain";
  private static final String ARCHIVE = "class archive";

  private final Machine machine;
  private final Round round = Round.of("startup");
  private final Figures figures = new Figures("startup");

  private StartUp(Machine machine) {
    this.machine = machine;
  }

  static String measure(Machine machine) throws IOException {
    return new StartUp(machine).measure();
  }

  private String measure() throws IOException {
    machine.create(round.name());
    machine.createTopic(round.incoming(), 4);
    machine.createTopic(round.enriched(), 4);
    machine.createTopic(round.deadLetter(), 1);
    Path archive = machine.directory.resolve("khorgos.jsa");
    try (KhorgosProcess first = launch(List.of("-XX:ArchiveClassesAtExit=" + archive))) {
      first.awaitReady();
      first.terminate();
    }
    for (int i = 0; i < Bench.ROUNDS; i++) {
      start(PLAIN, List.of());
      start(ARCHIVE, List.of("-XX:SharedArchiveFile=" + archive));
    }
    return table(archive);
  }

  private KhorgosProcess launch(List<String> more) {
    List<String> jvm = new ArrayList<>(ServiceContestant.BOTH_COMPILERS);
    jvm.addAll(more);
    return ServiceContestant.relevant().launch(machine, round, 0, jvm);
  }

  private void start(String label, List<String> jvm) {
    long start = System.nanoTime();
    try (KhorgosProcess process = launch(jvm)) {
      process.awaitReady();
      figures.add(label, "ready", "s", (System.nanoTime() - start) / 1e9);
      figures.add(label, "resident", "MiB", Footprint.peakResident(process.pid()));
    }
  }

  private String table(Path archive) throws IOException {
    StringBuilder table = new StringBuilder();
    table.append(Figures.row("", "ready, s", "of plain", "resident when ready, MiB", "size, MiB"));
    table.append("|---|---:|---:|---:|---:|").append(System.lineSeparator());
    table.append(row(PLAIN, size(PACKAGE)));
    table.append(row(ARCHIVE, size(PACKAGE) + size(archive)));
    return table.toString();
  }

  private String row(String label, double size) {
    return Figures.row(
        label,
        figures.median(label, "ready"),
        figures.ratio(label, PLAIN, "ready"),
        figures.median(label, "resident"),
        size);
  }

  private static double size(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files.map(Path::toFile).filter(f -> f.isFile()).mapToLong(f -> f.length()).sum()
          / 1048576.0;
    }
  }
}
