package org.khorgos.evaluate;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An evaluation as a table, as JSON, or as a list of what was wrong. */
public final class EvaluationReport {

  private static final ObjectMapper JSON = new ObjectMapper();

  private EvaluationReport() {}

  /** Precision, recall and F1 in percent, a line a language. */
  public static void table(Evaluation evaluation, PrintWriter out) {
    out.println(
        "language     n   relevance P   R  F1   pairs P   R  F1   topics P   R  F1   amounts P   R  F1   language");
    evaluation.languages().forEach((language, figures) -> row(language, figures, out));
    row("all", evaluation.all(), out);
    evaluation.refused().forEach(refused -> out.println("not usable: " + refused));
  }

  private static void row(String name, Figures f, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%-9s %4d       %s     %s      %s       %s      %5.1f%n",
        name,
        f.n(),
        cells(f.relevance()),
        cells(f.pairs()),
        cells(f.topics()),
        cells(f.amounts()),
        100 * f.languageAccuracy());
  }

  private static String cells(Count c) {
    return c.right() + c.wrong() + c.missed() == 0
        ? "  –   –     –"
        : String.format(
            Locale.ROOT, "%3.0f %3.0f %5.1f", 100 * c.precision(), 100 * c.recall(), 100 * c.f1());
  }

  /** The same figures, 0 to 1, as one object. */
  public static String json(Evaluation evaluation) {
    ObjectNode root = JSON.createObjectNode();
    root.set("all", node(evaluation.all()));
    ObjectNode languages = root.putObject("languages");
    evaluation.languages().forEach((language, figures) -> languages.set(language, node(figures)));
    return root.toString();
  }

  private static ObjectNode node(Figures figures) {
    ObjectNode node = JSON.createObjectNode().put("n", figures.n());
    node.set("relevance", node(figures.relevance()));
    node.set("pairs", node(figures.pairs()));
    node.set("topics", node(figures.topics()));
    node.set("amounts", node(figures.amounts()));
    node.putObject("language").put("accuracy", figures.languageAccuracy());
    return node;
  }

  private static ObjectNode node(Count count) {
    return JSON.createObjectNode()
        .put("p", count.precision())
        .put("r", count.recall())
        .put("f1", count.f1());
  }

  /** What was wrong, an article a block: ids and labels, never the text. */
  public static void errors(Evaluation evaluation, PrintWriter out) {
    for (Judgement judgement : evaluation.judgements()) {
      if (judgement.hasErrors()) {
        error(judgement, out);
      }
    }
  }

  private static void error(Judgement judgement, PrintWriter out) {
    GoldItem.Labels expected = judgement.item().expected();
    out.printf(
        Locale.ROOT,
        "%s%s%n  language %s, found %s; relevant %s, found %s (%.2f)%n",
        judgement.item().id(),
        expected.borderline() ? " (borderline)" : "",
        expected.lang(),
        judgement.article().language().tag(),
        expected.relevant(),
        judgement.tagging().relevance().relevant(),
        judgement.tagging().relevance().score());
    difference("pairs", expected.pairs(), judgement.pairs(), out);
    difference("topics", expected.topics(), judgement.topics(), out);
    judgement
        .tagging()
        .relevance()
        .reasons()
        .forEach(r -> out.printf(Locale.ROOT, "  %+.2f %s%n", r.weight(), r.text()));
  }

  private static void difference(
      String what, Set<String> expected, Set<String> claimed, PrintWriter out) {
    if (!expected.equals(claimed)) {
      out.println(
          "  " + what + " " + new TreeSet<>(expected) + ", found " + new TreeSet<>(claimed));
    }
  }
}
