package org.khorgos.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.khorgos.history.Input.Intent;
import org.khorgos.history.Violation.Kind;

/** Every unusable record has one dead letter, byte for byte; nothing else has. */
final class LetterChecker {

  private final History history;
  private final List<Violation> violations = new ArrayList<>();

  LetterChecker(History history) {
    this.history = history;
  }

  List<Violation> check() {
    Map<String, Input> inputs = new HashMap<>();
    history.inputs().forEach(input -> inputs.put(input.where(), input));
    Set<String> seen = new HashSet<>();
    for (Letter letter : history.letters()) {
      if (!seen.add(letter.where())) {
        violations.add(new Violation(Kind.DUPLICATED, "two dead letters of " + letter.where()));
      }
      one(letter, inputs.get(letter.where()));
    }
    for (Input input : history.inputs()) {
      if (input.intent() == Intent.UNUSABLE && !seen.contains(input.where())) {
        violations.add(new Violation(Kind.LOST, "no dead letter of " + input.where()));
      }
    }
    return violations;
  }

  private void one(Letter letter, Input input) {
    if (input == null) {
      violations.add(new Violation(Kind.DEAD_LETTER_ALTERED, "no such record: " + letter));
    } else if (input.intent() != Intent.UNUSABLE) {
      violations.add(new Violation(Kind.UNEXPECTED, "a dead letter of a good record: " + letter));
    } else if (!letter.original().equals(input.original())) {
      violations.add(
          new Violation(
              Kind.DEAD_LETTER_ALTERED, letter + " differs from what was sent: " + input));
    }
  }
}
