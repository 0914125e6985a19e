package org.khorgos.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.khorgos.it.Footprint;
import org.khorgos.it.KhorgosProcess;

/** Time to ready, with and without what a first run has left for the next ones, and sizes. */
final class StartUp {

  private static final Path PACKAGE = Path.of("target", "quarkus-app");
  private static final String PLAIN = "plain";

  /**
   * What a first run leaves behind.
   *
   * @param make the option that makes it
   * @param use the option that uses it
   */
  private record Archive(String label, String make, String use, Path file) {}

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
    List<Archive> archives = archives().filter(this::isMade).toList();
    for (int i = 0; i < Bench.ROUNDS; i++) {
      start(PLAIN, List.of());
      archives.forEach(archive -> start(archive.label(), List.of(archive.use() + archive.file())));
    }
    return table(archives);
  }

  private Stream<Archive> archives() {
    return Stream.of(
        new Archive(
            "with an archive of loaded classes (AppCDS)",
            "-XX:ArchiveClassesAtExit=",
            "-XX:SharedArchiveFile=",
            machine.directory.resolve("khorgos.jsa")),
        new Archive(
            "with the cache of the image (AOT)",
            "-XX:AOTCacheOutput=",
            "-XX:AOTCache=",
            machine.directory.resolve("khorgos.aot")));
  }

  /** The second is known from Java 25 on; others pass over the option. */
  private boolean isMade(Archive archive) {
    String make = archive.make() + archive.file();
    try (KhorgosProcess first = launch(List.of("-XX:+IgnoreUnrecognizedVMOptions", make))) {
      first.awaitReady();
      first.terminate();
    }
    return Files.exists(archive.file());
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

  private String table(List<Archive> archives) throws IOException {
    StringBuilder table = new StringBuilder();
    table.append(Figures.row("", "ready, s", "of plain", "resident when ready, MiB", "size, MiB"));
    table.append("|---|---:|---:|---:|---:|").append(System.lineSeparator());
    table.append(row(PLAIN, size(PACKAGE)));
    for (Archive archive : archives) {
      table.append(row(archive.label(), size(PACKAGE) + size(archive.file())));
    }
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
