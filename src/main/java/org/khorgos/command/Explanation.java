package org.khorgos.command;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.khorgos.article.Amount;
import org.khorgos.article.Article;
import org.khorgos.article.Evidence;
import org.khorgos.article.Field;
import org.khorgos.article.Pair;
import org.khorgos.article.Relevance;
import org.khorgos.article.Tagging;

/** A tagging for a person: the text with the evidence in brackets, and how the score came about. */
final class Explanation {

  private Explanation() {}

  /**
   * @param arithmetic how each statement was scored, a line each
   */
  static void print(Article article, Tagging tagging, List<String> arithmetic, PrintWriter out) {
    out.println(marked(article, tagging, Field.TITLE));
    out.println();
    out.println(marked(article, tagging, Field.BODY));
    out.println();
    Relevance relevance = tagging.relevance();
    arithmetic.forEach(out::println);
    out.printf(
        Locale.ROOT,
        "%.3f score, at least one of these true; %s, the threshold is %.2f%n",
        relevance.score(),
        relevance.relevant() ? "relevant" : "not relevant",
        relevance.threshold());
    tagging.pairs().forEach(p -> line(out, "pair", p.code().label(), p.evidence()));
    tagging.topics().forEach(t -> line(out, "topic", t.code(), t.evidence()));
    tagging.amounts().forEach(a -> line(out, "sum", described(a), List.of(a.evidence())));
  }

  private static String described(Amount amount) {
    List<String> pairs = amount.about().stream().map(Pair.Code::label).toList();
    return amount.text() + " " + pairs + " " + amount.kind();
  }

  private static void line(PrintWriter out, String what, String name, List<Evidence> evidence) {
    String words =
        evidence.stream().map(e -> "“" + e.exact() + "”").collect(Collectors.joining(" "));
    out.println(what + " " + name + ": " + words);
  }

  private static String marked(Article article, Tagging tagging, Field field) {
    String text = article.text(field);
    StringBuilder marked = new StringBuilder();
    int done = 0;
    for (var span : spans(tagging, field).entrySet()) {
      marked.append(text, done, span.getKey()).append('⟦');
      marked.append(text, span.getKey(), span.getValue()).append('⟧');
      done = span.getValue();
    }
    return marked.append(text.substring(done)).toString();
  }

  /** Where evidence begins and ends; what overlaps is one. */
  private static Map<Integer, Integer> spans(Tagging tagging, Field field) {
    TreeMap<Integer, Integer> spans = new TreeMap<>();
    evidence(tagging)
        .filter(e -> e.field() == field)
        .sorted(Comparator.comparingInt(Evidence::start))
        .forEach(
            e -> {
              var last = spans.lastEntry();
              boolean apart = last == null || last.getValue() <= e.start();
              spans.merge(apart ? e.start() : last.getKey(), e.end(), Math::max);
            });
    return spans;
  }

  private static Stream<Evidence> evidence(Tagging tagging) {
    return Stream.of(
            tagging.relevance().reasons().stream().flatMap(r -> r.evidence().stream()),
            tagging.pairs().stream().flatMap(p -> p.evidence().stream()),
            tagging.topics().stream().flatMap(t -> t.evidence().stream()),
            tagging.amounts().stream().map(Amount::evidence))
        .flatMap(evidence -> evidence);
  }
}
