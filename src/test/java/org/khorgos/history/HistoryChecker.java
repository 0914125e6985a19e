package org.khorgos.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.khorgos.history.Input.Intent;
import org.khorgos.history.Violation.Kind;

/** Compares what went in with what came out, record for record. */
public final class HistoryChecker {

  private final History history;
  private final List<Violation> violations = new ArrayList<>();
  private final Map<String, Versions> articles = new LinkedHashMap<>();
  private int enriched;
  private int superseded;

  private HistoryChecker(History history) {
    this.history = history;
    for (Input input : history.inputs()) {
      if (input.intent() == Intent.RELEVANT) {
        articles.computeIfAbsent(input.article(), name -> new Versions()).add(input);
      }
    }
  }

  /** The records of one article: the first of each version, in order. */
  private static final class Versions {
    private final TreeMap<Integer, Input> first = new TreeMap<>();

    void add(Input input) {
      first.putIfAbsent(input.version(), input);
    }

    int last() {
      return first.lastKey();
    }

    /** Whether a later version may have come in the same batch. */
    boolean canBeSuperseded(int version, int batch) {
      Map.Entry<Integer, Input> next = first.higherEntry(version);
      return next != null && next.getValue().offset() - first.get(version).offset() < batch;
    }
  }

  /** Every violation there is, and the counts. */
  public static Findings check(History history) {
    return new HistoryChecker(history).check();
  }

  private Findings check() {
    Map<String, List<Event>> told = byArticle(history.committed());
    Map<String, Row> rows = new HashMap<>();
    history.rows().forEach(row -> rows.put(row.article(), row));
    articles.forEach((name, versions) -> article(name, versions, told.get(name), rows.get(name)));
    unasked(told, rows);
    beforeTheirRows(rows);
    order();
    violations.addAll(new LetterChecker(history).check());
    int duplicate =
        count(Intent.RELEVANT) - articles.values().stream().mapToInt(v -> v.first.size()).sum();
    return new Findings(
        history.inputs().size(),
        enriched,
        duplicate,
        superseded,
        count(Intent.IRRELEVANT),
        history.letters().size(),
        history.uncommitted().size() - history.committed().size(),
        List.copyOf(violations));
  }

  private void article(String name, Versions versions, List<Event> told, Row row) {
    List<Event> events = told == null ? List.of() : told;
    Map<Integer, Integer> times = new HashMap<>();
    events.forEach(event -> times.merge(event.version(), 1, Integer::sum));
    for (Map.Entry<Integer, Input> version : versions.first.entrySet()) {
      int seen = times.getOrDefault(version.getKey(), 0);
      if (seen > 1) {
        add(Kind.DUPLICATED, "%s version %d has %d events", name, version.getKey(), seen);
      }
      if (seen > 0) {
        enriched++;
      } else if (versions.canBeSuperseded(version.getKey(), history.batch())) {
        superseded++;
      } else {
        missing(version.getValue(), row);
      }
    }
    events.stream()
        .filter(event -> !versions.first.containsKey(event.version()))
        .forEach(event -> add(Kind.UNEXPECTED, "%s was never sent", event));
    revisions(name, events);
    if (row != null) {
      row(versions, events, row);
    }
  }

  private void missing(Input input, Row row) {
    if (row != null && row.version() == input.version()) {
      add(
          Kind.ROW_WITHOUT_EVENT,
          "%s: %s version %d",
          input.where(),
          input.article(),
          input.version());
    } else {
      add(Kind.LOST, "%s: %s version %d", input.where(), input.article(), input.version());
    }
  }

  private void revisions(String name, List<Event> events) {
    Event before = null;
    for (Event event : events) {
      if (before != null && event.version() < before.version()) {
        add(Kind.REORDERED, "%s: %s after %s", name, event, before);
      } else if (event.revision() > event.version()
          || before != null
              && event.version() > before.version()
              && event.revision() <= before.revision()) {
        add(Kind.WRONG_REVISION, "%s after %s", event, before);
      }
      before = event;
    }
  }

  private void row(Versions versions, List<Event> events, Row row) {
    Input made = versions.first.get(versions.last());
    if (row.version() != versions.last()
        || row.partition() != made.partition()
        || row.offset() != made.offset()) {
      add(
          Kind.WRONG_REVISION,
          "%s, the last version is %d of %s",
          row,
          versions.last(),
          made.where());
    }
    int told = events.stream().mapToInt(Event::revision).max().orElse(row.revision());
    if (told != row.revision()) {
      add(Kind.WRONG_REVISION, "%s, subscribers know revision %d", row, told);
    }
  }

  /** Events and rows of what is not relevant or was never sent. */
  private void unasked(Map<String, List<Event>> told, Map<String, Row> rows) {
    told.forEach(
        (name, events) -> {
          if (!articles.containsKey(name)) {
            add(Kind.UNEXPECTED, "%s", events);
          }
        });
    rows.values().stream()
        .filter(row -> !articles.containsKey(row.article()))
        .forEach(row -> add(Kind.UNEXPECTED, "%s", row));
    if (rows.size() != history.rows().size()) {
      add(Kind.DUPLICATED, "%d rows of %d articles", history.rows().size(), rows.size());
    }
  }

  /** The row is committed before the event is sent, so this holds for aborted events as well. */
  private void beforeTheirRows(Map<String, Row> rows) {
    for (Event event : history.uncommitted()) {
      Row row = rows.get(event.article());
      if (row == null || row.revision() < event.revision()) {
        add(Kind.EVENT_WITHOUT_ROW, "%s: %s", event, row);
      }
    }
  }

  /** Records of one partition that end in one partition keep their order. */
  private void order() {
    Map<List<Integer>, Input> before = new HashMap<>();
    for (Event event : history.committed()) {
      Versions versions = articles.get(event.article());
      Input input = versions == null ? null : versions.first.get(event.version());
      if (input != null) {
        Input last = before.put(List.of(event.partition(), input.partition()), input);
        if (last != null
            && last.offset() > input.offset()
            && !last.article().equals(event.article())) {
          add(Kind.REORDERED, "%s after %s", input.where(), last.where());
        }
      }
    }
  }

  private int count(Intent intent) {
    return (int) history.inputs().stream().filter(i -> i.intent() == intent).count();
  }

  private static Map<String, List<Event>> byArticle(List<Event> events) {
    Map<String, List<Event>> grouped = new LinkedHashMap<>();
    events.forEach(e -> grouped.computeIfAbsent(e.article(), name -> new ArrayList<>()).add(e));
    return grouped;
  }

  private void add(Kind kind, String detail, Object... values) {
    violations.add(new Violation(kind, detail.formatted(values)));
  }
}
