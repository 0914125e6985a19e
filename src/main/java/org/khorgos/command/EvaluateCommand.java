package org.khorgos.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.khorgos.evaluate.Evaluation;
import org.khorgos.evaluate.EvaluationReport;
import org.khorgos.evaluate.GoldFile;
import org.khorgos.normalise.Normaliser;
import org.khorgos.ruleset.Ruleset;
import org.khorgos.tag.Tagger;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate FILE.jsonl}: the figures of the rules on labelled articles. */
@Command(
    name = "evaluate",
    description =
        "Measures the rules on labelled articles, per language and over all. Fails where a case of"
            + " a ruleset is not kept.",
    mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "labelled articles, one a line (.jsonl), or cases of a ruleset (.cases.yaml)")
  private Path file;

  @Option(names = "--json", description = "the figures as one JSON object")
  private boolean json;

  @Option(names = "--errors", description = "also list what was wrong")
  private boolean errors;

  @Option(names = "--ruleset", paramLabel = "DIR", description = "rules of your own")
  private Path ruleset;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Optional<Ruleset> rules = Rules.load(ruleset, err);
    if (rules.isEmpty()) {
      return 1;
    }
    try {
      GoldFile gold = GoldFile.read(file);
      gold.problems().forEach(problem -> err.println(file + ", " + problem));
      Tagger tagger = new Tagger(rules.get());
      Evaluation evaluation = Evaluation.of(gold.items(), new Normaliser()::normalise, tagger::tag);
      print(evaluation, out, err);
      boolean kept = !isOfCases() || evaluation.broken().isEmpty();
      return gold.problems().isEmpty() && kept ? 0 : 1;
    } catch (IOException e) {
      err.println(file + " can't be read: " + e);
      return 1;
    }
  }

  private boolean isOfCases() {
    return file.toString().endsWith(".yaml");
  }

  private void print(Evaluation evaluation, PrintWriter out, PrintWriter err) {
    if (errors && isOfCases()) {
      evaluation.broken().forEach(out::println);
    } else if (errors) {
      EvaluationReport.errors(evaluation, out);
    }
    if (json) {
      out.println(EvaluationReport.json(evaluation));
    } else {
      EvaluationReport.table(evaluation, out);
    }
    if (isOfCases()) {
      count(evaluation, json ? err : out);
    }
    out.flush();
  }

  private void count(Evaluation evaluation, PrintWriter out) {
    int cases = evaluation.judgements().size() + evaluation.refused().size();
    out.println(file + ": " + evaluation.broken().size() + " of " + cases + " cases broken");
  }
}
