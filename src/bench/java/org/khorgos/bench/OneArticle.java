package org.khorgos.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.khorgos.normalise.ReadBench;
import org.khorgos.tag.BaselineBench;
import org.khorgos.tag.LongTextBench;
import org.khorgos.tag.TaggerBench;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What an article costs one core, by JMH: the tagger by its stages, and what is around it. */
final class OneArticle {

  private static final int LENGTH = 3_000;
  private static final Class<?> TAGGER = TaggerBench.class;
  private static final Class<?> BASELINE = BaselineBench.class;
  private static final Class<?> READ = ReadBench.class;
  private static final Class<?> LONG = LongTextBench.class;

  /** Each does what the one before does, and more. */
  private static final List<String> STAGES =
      List.of("s1Fold", "s2Match", "s3Read", "s4Statements", "s5Tag");

  private final Figures figures = new Figures("tagger");
  private final StringBuilder table = new StringBuilder();
  private final double bytes;

  private OneArticle() throws IOException {
    bytes =
        BenchArticles.batch(BenchArticles.load(LENGTH)).stream()
            .mapToInt(article -> article.body().getBytes(StandardCharsets.UTF_8).length)
            .average()
            .orElseThrow();
  }

  static String measure() throws IOException {
    OneArticle one = new OneArticle();
    one.table.append(
        Figures.row("", "µs", "±", "articles/s", "MB/s", "of the whole", "adds", "allocated, kB"));
    one.table.append("|---|---:|---:|---:|---:|---:|---:|---:|").append(System.lineSeparator());
    one.stages();
    one.around();
    one.longest();
    return one.table.toString();
  }

  private void stages() {
    Map<String, String> usual = params(1, "batch", LENGTH);
    List<RunResult> results = STAGES.stream().map(stage -> run(TAGGER, stage, usual)).toList();
    double whole = results.get(results.size() - 1).getPrimaryResult().getScore();
    double before = 0;
    for (int i = 0; i < results.size(); i++) {
      double micros = results.get(i).getPrimaryResult().getScore();
      row(STAGES.get(i), results.get(i), whole, bytes, (micros - before) / whole);
      before = micros;
    }
    Map<String, String> length = Map.of("length", Integer.toString(LENGTH));
    row("trie over folded text, nothing made of it", run(BASELINE, "barePass", length), whole, bytes);
    row("matcher over folded text", run(BASELINE, "automatonPass", length), whole, bytes);
    row("HashMap, word by word", run(BASELINE, "hashMapTokenLookup", length), whole, bytes);
    row("ruleset × 10", run(TAGGER, "s5Tag", params(10, "batch", LENGTH)), whole, bytes);
    row("text × 10", run(TAGGER, "s5Tag", params(1, "batch", 10 * LENGTH)), whole, 10 * bytes);
    row("languages mixed", run(TAGGER, "s5Tag", params(1, "mixed", LENGTH)), whole, bytes);
  }

  /** Texts as long as are taken, some of them made to be dear to read. */
  private void longest() {
    for (String kind : LongTextBench.KINDS) {
      row("1,000,000 characters: " + kind, run(LONG, "tag", Map.of("kind", kind)), 0, 0);
    }
  }

  private void around() {
    row("decode", run(READ, "s1Decode", Map.of()), 0, 0);
    row("decode and normalise", run(READ, "s2Normalise", Map.of()), 0, 0);
    row("of which language detection", run(READ, "language", Map.of()), 0, 0);
    row("the row's JSON", run(READ, "s1Row", Map.of()), 0, 0);
    row("the row's JSON and the event", run(READ, "s2Event", Map.of()), 0, 0);
  }

  private static Map<String, String> params(int rules, String order, int length) {
    return Map.of(
        "rules", Integer.toString(rules), "order", order, "length", Integer.toString(length));
  }

  private static RunResult run(Class<?> bench, String method, Map<String, String> params) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + bench.getName() + "\\." + method + "$")
            .addProfiler(GCProfiler.class);
    params.forEach(options::param);
    try {
      return new Runner(options.build()).runSingle();
    } catch (RunnerException e) {
      throw new IllegalStateException("JMH does not run " + method, e);
    }
  }

  /**
   * @param whole what the whole tagger takes, µs; 0 for what is no part of it
   * @param bytes of an article in UTF-8; 0 likewise
   */
  private void row(String label, RunResult result, double whole, double bytes) {
    row(label, result, whole, bytes, "");
  }

  /**
   * @param adds what a stage adds to those before, of the whole
   */
  private void row(String label, RunResult result, double whole, double bytes, Object adds) {
    double micros = result.getPrimaryResult().getScore();
    double allocated = result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
    figures.add(label, "time", "µs", micros);
    figures.add(label, "allocated", "bytes", allocated);
    table.append(
        Figures.row(
            label,
            micros,
            result.getPrimaryResult().getScoreError(),
            1e6 / micros,
            whole > 0 ? bytes / micros : "",
            whole > 0 ? micros / whole : "",
            adds,
            allocated / 1024));
  }
}
