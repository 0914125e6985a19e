package org.khorgos.ruleset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What in a ruleset wants a person's look, though it can be used as it is. */
public final class Review {

  /** The languages most articles on the relation are written in. */
  private static final List<String> MAIN = List.of("en", "ru", "zh");

  private final Ruleset rules;
  private final List<String> findings = new ArrayList<>();

  private Review(Ruleset rules) {
    this.rules = rules;
  }

  /** Offices without a holder, and leaders without a name in a main language. */
  public static List<String> findings(Ruleset rules) {
    Review review = new Review(rules);
    review.offices();
    review.names();
    return List.copyOf(review.findings);
  }

  private void offices() {
    Set<String> offices = new TreeSet<>();
    Set<String> held = new TreeSet<>();
    for (Ruleset.Named named : rules.entities()) {
      for (Ruleset.Term term : named.terms()) {
        offices.add(term.office());
        if (term.holds(rules.reviewed())) {
          held.add(term.office());
        }
      }
    }
    offices.removeAll(held);
    offices.forEach(office -> findings.add(office + ": nobody holds it on " + rules.reviewed()));
  }

  private void names() {
    for (Ruleset.Named named : rules.entities()) {
      if (named.role() != Role.LEADER || !named.isPublished()) {
        continue;
      }
      List<String> missing = MAIN.stream().filter(tag -> !isNamed(named, tag)).toList();
      if (!missing.isEmpty()) {
        findings.add(named.name() + ": no name in " + String.join(", ", missing));
      }
    }
  }

  private boolean isNamed(Ruleset.Named named, String tag) {
    return rules.languages().stream()
        .filter(language -> language.holdsFor(tag) && !language.tag().equals("mul"))
        .anyMatch(language -> language.names().containsKey(named.key()));
  }

  /** True where the terms of office were last read long before that day. */
  public static boolean isOverdue(Ruleset rules, LocalDate today) {
    return rules.reviewed().plusMonths(6).isBefore(today);
  }
}
