package org.khorgos.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the files of a ruleset: those of a directory, or those built in. */
public final class RulesetLoader {

  private static final String BUILT_IN = "/ruleset/";

  private RulesetLoader() {}

  /** Where files come from. */
  private interface Source {
    /**
     * @return null where there is no such file
     */
    byte[] bytes(String name) throws IOException;
  }

  /** The rules in the application. */
  public static Loaded builtIn() {
    return load(
        name -> {
          try (InputStream in = RulesetLoader.class.getResourceAsStream(BUILT_IN + name)) {
            return in == null ? null : in.readAllBytes();
          }
        });
  }

  /** The rules of a directory. */
  public static Loaded from(Path directory) {
    return load(
        name -> {
          Path file = directory.resolve(name);
          return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        });
  }

  /**
   * What tells one state of a directory from another without reading its files: their names, sizes
   * and times; or why it can't be looked at.
   */
  public static String state(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      StringBuilder state = new StringBuilder();
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        state.append(file.getFileName()).append(' ').append(Files.size(file)).append(' ');
        state.append(Files.getLastModifiedTime(file)).append('\n');
      }
      return state.toString();
    } catch (IOException | UncheckedIOException e) {
      return e.toString();
    }
  }

  private static Loaded load(Source source) {
    Map<String, byte[]> read = new HashMap<>();
    Map<String, String> unreadable = new HashMap<>();
    Loaded loaded =
        RulesetReader.read(
            name -> text(source, name, read, unreadable), names -> sha256(names, read));
    if (unreadable.isEmpty()) {
      return loaded;
    }
    return new Loaded.Invalid(
        unreadable.entrySet().stream()
            .map(e -> new Problem(e.getKey(), 0, "", "can't be read: " + e.getValue()))
            .toList());
  }

  private static Optional<String> text(
      Source source, String name, Map<String, byte[]> read, Map<String, String> unreadable) {
    try {
      byte[] bytes = source.bytes(name);
      if (bytes == null) {
        return Optional.empty();
      }
      read.put(name, bytes);
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      unreadable.put(name, e.toString());
      return Optional.empty();
    }
  }

  /** Of names and contents in the order of the names, so that a moved line is another ruleset. */
  private static String sha256(List<String> names, Map<String, byte[]> read) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String name : names) {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(read.getOrDefault(name, new byte[0]));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
