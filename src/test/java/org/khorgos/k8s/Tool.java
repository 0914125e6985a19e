package org.khorgos.k8s;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program of the platform engineer's that may not be installed here. */
final class Tool {

  private Tool() {}

  /**
   * @return what it prints; empty where it is not installed
   * @throws AssertionError with its own words where it fails
   */
  static Optional<byte[]> run(List<String> command) {
    if (!isInstalled(command.get(0))) {
      return Optional.empty();
    }
    try {
      Path out = Files.createTempFile(Files.createDirectories(Path.of("target")), "tool", ".out");
      Path err = Files.createTempFile(Path.of("target"), "tool", ".err");
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      boolean ended = process.waitFor(60, TimeUnit.SECONDS);
      byte[] printed = Files.readAllBytes(out);
      String said = Files.readString(err);
      Files.delete(out);
      Files.delete(err);
      if (!ended || process.exitValue() != 0) {
        process.destroyForcibly();
        String text = new String(printed, StandardCharsets.UTF_8);
        throw new AssertionError(String.join(" ", command) + "\n" + text + said);
      }
      return Optional.of(printed);
    } catch (IOException e) {
      throw new IllegalStateException(String.join(" ", command), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static boolean isInstalled(String program) {
    return List.of(System.getenv("PATH").split(java.io.File.pathSeparator)).stream()
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }
}
