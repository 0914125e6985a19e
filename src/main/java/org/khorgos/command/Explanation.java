package org.khorgos.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.khorgos.article.Article;
import org.khorgos.article.Evidence;
import org.khorgos.article.Field;
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
    tagging
        .amounts()
        .forEach(a -> line(out, "sum", a.text() + " " + a.about(), List.of(a.evidence())));
  }

  private static void line(PrintWriter out, String what, String name, List<Evidence> evidence) {
    String words =
        evidence.stream().map(e -> "“" + e.exact() + "”").collect(Collectors.joining(" "));
    out.println(what + " " + name + ": " + words);
  }

  private static String marked(Article article, Tagging tagging, Field field) {
    String text = article.text(field);
    TreeMap<Integer, Integer> spans = new TreeMap<>();
    for (Relevance.Reason reason : tagging.relevance().reasons()) {
      for (Evidence e : reason.evidence()) {
        if (e.field() == field) {
          spans.merge(e.start(), e.end(), Math::max);
        }
      }
    }
    StringBuilder marked = new StringBuilder();
    int done = 0;
    for (var span : spans.entrySet()) {
      if (span.getKey() >= done) {
        marked.append(text, done, span.getKey()).append('⟦');
        marked.append(text, span.getKey(), span.getValue()).append('⟧');
        done = span.getValue();
      }
    }
    return marked.append(text.substring(done)).toString();
  }
}
