package org.khorgos.ruleset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What in a ruleset wants a person's look, though it can be used as it is. */
public final class Review {

  /** The languages that are read at full depth. */
  private static final List<String> MAIN = List.of("en", "zh", "ru", "kk", "ky", "uz", "tg", "tk");

  private static final Set<String> NAMED_IN_ALL = Set.of("person", "place");

  private static final int MONTHS = 6;

  private Review() {}

  /** All there is to look at on a day, a line each. */
  public static List<String> report(Ruleset rules, LocalDate day) {
    List<String> report = new ArrayList<>();
    vacant(rules, day).forEach(office -> report.add(office + ": nobody holds it on " + day));
    if (rules.reviewed().plusMonths(MONTHS).isBefore(day)) {
      report.add("terms of office were last read on " + rules.reviewed());
    }
    unnamed(rules).forEach((tag, names) -> report.add(tag + ": " + withoutName(names)));
    return report;
  }

  private static String withoutName(List<Ruleset.Named> names) {
    return names.stream()
        .map(Ruleset.Named::name)
        .collect(Collectors.joining(", ", names.size() + " without a name: ", ""));
  }

  /** The offices nobody holds on a day: the last term has run out. */
  public static Set<String> vacant(Ruleset rules, LocalDate day) {
    Set<String> offices = new TreeSet<>();
    Set<String> held = new TreeSet<>();
    for (Ruleset.Named named : rules.entities()) {
      for (Ruleset.Term term : named.terms()) {
        offices.add(term.office());
        if (term.holds(day)) {
          held.add(term.office());
        }
      }
    }
    offices.removeAll(held);
    return offices;
  }

  /** By main language, the people and places without a name in it. */
  public static Map<String, List<Ruleset.Named>> unnamed(Ruleset rules) {
    Map<String, List<Ruleset.Named>> unnamed = new LinkedHashMap<>();
    for (String tag : MAIN) {
      List<Ruleset.Named> names =
          rules.entities().stream()
              .filter(named -> NAMED_IN_ALL.contains(named.type()) && !isNamed(rules, named, tag))
              .toList();
      if (!names.isEmpty()) {
        unnamed.put(tag, names);
      }
    }
    return unnamed;
  }

  private static boolean isNamed(Ruleset rules, Ruleset.Named named, String tag) {
    return rules.languages().stream()
        .filter(language -> language.holdsFor(tag) && !language.tag().equals("mul"))
        .anyMatch(language -> language.names().containsKey(named.key()));
  }
}
