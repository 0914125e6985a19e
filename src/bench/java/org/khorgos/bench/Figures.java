package org.khorgos.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every figure as it was measured, on the terminal and in a file; and their medians. */
final class Figures {

  private final String part;
  private final Map<String, List<Double>> values = new LinkedHashMap<>();

  Figures(String part) {
    this.part = part;
  }

  /** A file of a part of the bench, under {@code target/performance}. */
  static Path file(String part, String ending) throws IOException {
    return Files.createDirectories(Path.of("target", "performance")).resolve(part + "." + ending);
  }

  /**
   * @param unit of the value: articles/s, ms, s, MiB
   */
  void add(String contestant, String figure, String unit, double value) {
    values.computeIfAbsent(key(contestant, figure), k -> new ArrayList<>()).add(value);
    String line =
        String.format(Locale.ROOT, "%s,\"%s\",%s,%s,%.3f%n", part, contestant, figure, unit, value);
    System.out.print("  " + line);
    try {
      Files.writeString(
          file(part, "csv"),
          line,
          java.nio.file.StandardOpenOption.CREATE,
          java.nio.file.StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new IllegalStateException("no figures of " + part, e);
    }
  }

  double median(String contestant, String figure) {
    double[] sorted =
        values.get(key(contestant, figure)).stream().mapToDouble(v -> v).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /**
   * The median of the ratios round by round: what slows the machine down for a minute slows both
   * down.
   */
  double ratio(String contestant, String to, String figure) {
    List<Double> over = values.get(key(contestant, figure));
    List<Double> under = values.get(key(to, figure));
    double[] ratios = new double[Math.min(over.size(), under.size())];
    Arrays.setAll(ratios, i -> over.get(i) / under.get(i));
    Arrays.sort(ratios);
    return ratios[ratios.length / 2];
  }

  private static String key(String contestant, String figure) {
    return contestant + "/" + figure;
  }

  static String row(Object... cells) {
    return "| "
        + String.join(" | ", Arrays.stream(cells).map(Figures::cell).toList())
        + " |"
        + System.lineSeparator();
  }

  private static String cell(Object value) {
    if (value instanceof Double d) {
      return String.format(Locale.ROOT, d >= 100 ? "%,.0f" : d >= 10 ? "%.1f" : "%.2f", d);
    }
    return String.valueOf(value);
  }
}
