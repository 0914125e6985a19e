package org.khorgos.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.khorgos.article.Article;
import org.khorgos.article.Tagging;
import org.khorgos.evaluate.EvaluationReport;
import org.khorgos.evaluate.Fitting;
import org.khorgos.evaluate.GoldFile;
import org.khorgos.evaluate.GoldItem;
import org.khorgos.normalise.Normaliser;
import org.khorgos.ruleset.Ruleset;
import org.khorgos.tag.Tagger;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fit FILE.jsonl}: how weights and limits of a ruleset are set. */
@Command(
    name = "fit",
    description =
        "Sets weights and limits on labelled articles, prints them as YAML for ruleset.yaml,"
            + " and the figures on articles they have not seen.",
    mixinStandardHelpOptions = true)
public final class FitCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE.jsonl", description = "labelled articles, one a line")
  private Path file;

  @Option(
      names = "--cases",
      paramLabel = "FILE",
      arity = "1..*",
      description = "cases of a ruleset (.cases.yaml), or articles, to learn from as well")
  private List<Path> cases = List.of();

  @Option(
      names = "--folds",
      defaultValue = "5",
      description = "parts for cross-validation; 0 for none (default: ${DEFAULT-VALUE})")
  private int folds;

  @Option(names = "--ruleset", paramLabel = "DIR", description = "rules of your own")
  private Path ruleset;

  /** Lines that were left out. */
  private int unusable;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Optional<Ruleset> rules = Rules.load(ruleset, err);
    if (rules.isEmpty()) {
      return 1;
    }
    try {
      List<GoldItem> gold = read(file, err);
      List<GoldItem> more = new ArrayList<>();
      for (Path path : cases) {
        more.addAll(read(path, err));
      }
      Fitting fitting = Fitting.of(gold, more, new Normaliser()::normalise, model(rules.get()));
      if (folds > 1) {
        out.println("On articles not seen, " + folds + " folds:");
        EvaluationReport.table(fitting.crossValidated(folds), out);
        out.println();
      }
      print(fitting.setting(), out);
      return unusable == 0 ? 0 : 1;
    } catch (IOException e) {
      err.println(file + " can't be read: " + e);
      return 1;
    }
  }

  private List<GoldItem> read(Path path, PrintWriter err) throws IOException {
    GoldFile gold = GoldFile.read(path);
    gold.problems().forEach(problem -> err.println(path + ", " + problem));
    unusable += gold.problems().size();
    return gold.items();
  }

  private static Fitting.Model model(Ruleset rules) {
    Tagger tagger = new Tagger(rules);
    return new Fitting.Model() {
      @Override
      public List<Set<String>> features(Article article) {
        return tagger.features(article);
      }

      @Override
      public Map<String, Integer> signs() {
        return Tagger.signs();
      }

      @Override
      public Function<Article, Tagging> tagger(
          Map<String, Double> weights, Map<String, Double> limits) {
        return tagger.with(rules.with(weights, limits))::tag;
      }
    };
  }

  private static void print(Fitting.Setting setting, PrintWriter out) {
    print("weights", setting.weights(), out);
    print("limits", setting.limits(), out);
    out.flush();
  }

  private static void print(String name, Map<String, Double> values, PrintWriter out) {
    out.println(name + ":");
    new TreeMap<>(values)
        .forEach((key, value) -> out.printf(Locale.ROOT, "  %s: %.2f%n", key, value));
  }
}
