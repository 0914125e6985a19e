package org.khorgos.ruleset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.khorgos.article.Tagging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Reads a ruleset: {@code rules.yaml} of a directory, or the one built in. */
public final class RulesetLoader {

  private static final String FILE = "rules.yaml";
  private static final Set<String> WEIGHTS =
      Set.of("sentence", "cue", "compound", "neighbour", "continuation", "list");
  private static final Set<String> SIDES = Set.of("CN", "KZ", "KG", "TJ", "TM", "UZ", "CA");
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private RulesetLoader() {}

  /** The file as it is written. */
  record Source(
      String version,
      double threshold,
      Map<String, Double> weights,
      List<Ruleset.Name> names,
      List<Ruleset.TopicRule> topics,
      List<String> cues,
      List<String> anaphora,
      List<String> others,
      List<String> traps) {}

  /** The rules in the application. */
  public static Loaded builtIn() {
    try (InputStream in = RulesetLoader.class.getResourceAsStream("/ruleset/" + FILE)) {
      return in == null ? missing("/ruleset/" + FILE) : parse(in.readAllBytes());
    } catch (IOException e) {
      return unreadable(e);
    }
  }

  /** The rules of a directory. */
  public static Loaded from(Path directory) {
    Path file = directory.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return missing(file.toString());
    }
    try {
      return parse(Files.readAllBytes(file));
    } catch (IOException e) {
      return unreadable(e);
    }
  }

  private static Loaded missing(String where) {
    return invalid(0, "", "there is no file " + where);
  }

  private static Loaded unreadable(IOException e) {
    return invalid(0, "", "can't be read: " + e.getMessage());
  }

  private static Loaded invalid(int line, String key, String message) {
    return new Loaded.Invalid(List.of(new Problem(FILE, line, key, message)));
  }

  static Loaded parse(byte[] bytes) throws IOException {
    Source source;
    try {
      source = YAML.readValue(new ByteArrayInputStream(bytes), Source.class);
    } catch (JsonMappingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      return invalid(line, key(e), e.getOriginalMessage().lines().findFirst().orElse(""));
    } catch (JsonProcessingException e) {
      return invalid(e.getLocation().getLineNr(), "", e.getOriginalMessage());
    }
    List<Problem> problems = Check.problems(source, WEIGHTS, SIDES);
    return problems.isEmpty()
        ? new Loaded.Ok(ruleset(source, sha256(bytes)))
        : new Loaded.Invalid(problems);
  }

  private static Ruleset ruleset(Source s, String sha256) {
    return new Ruleset(
        new Tagging.Ruleset(s.version(), sha256),
        s.threshold(),
        Map.copyOf(s.weights()),
        List.copyOf(s.names()),
        List.copyOf(s.topics()),
        List.copyOf(s.cues()),
        List.copyOf(s.anaphora()),
        List.copyOf(s.others()),
        List.copyOf(s.traps()));
  }

  private static String key(JsonMappingException e) {
    StringBuilder key = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        key.append('[').append(step.getIndex()).append(']');
      } else {
        key.append(key.length() == 0 ? "" : ".").append(step.getFieldName());
      }
    }
    return key.toString();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
