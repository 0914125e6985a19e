package org.khorgos.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A gold file, read.
 *
 * @param problems lines that could not be used, each with its number and why
 */
public record GoldFile(List<GoldItem> items, List<String> problems) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads labelled articles (JSON lines) or cases of a ruleset ({@code .yaml}).
   *
   * @throws IOException naming what can't be read
   */
  public static GoldFile read(Path file) throws IOException {
    if (file.toString().endsWith(".yaml")) {
      return Cases.read(Files.readString(file)).gold();
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      return read(lines);
    }
  }

  /** Reads JSON lines; empty lines are passed over. */
  public static GoldFile read(BufferedReader lines) throws IOException {
    List<GoldItem> items = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        add(line, number, items, problems);
      }
    }
    return new GoldFile(List.copyOf(items), List.copyOf(problems));
  }

  private static void add(String line, int number, List<GoldItem> items, List<String> problems) {
    try {
      GoldItem item = JSON.readValue(line, GoldItem.class);
      if (item.article() == null || item.expected() == null || item.expected().lang() == null) {
        problems.add("line " + number + ": article, expected and expected.lang are needed");
      } else {
        items.add(item);
      }
    } catch (JsonProcessingException e) {
      problems.add("line " + number + ": " + e.getOriginalMessage());
    }
  }
}
