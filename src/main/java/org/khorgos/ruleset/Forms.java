package org.khorgos.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The notation of a form: alternatives in parentheses. What ~, * and ^ do is the matcher's. */
final class Forms {

  private static final int MAX_LENGTH = 2_000;

  private Forms() {}

  /** Why a form can't be used. */
  static Optional<String> problem(String form) {
    if (form.length() > MAX_LENGTH) {
      return Optional.of("longer than " + MAX_LENGTH + " characters");
    }
    int open = form.indexOf('(');
    int close = form.indexOf(')');
    if ((open < 0) != (close < 0) || close < open) {
      return Optional.of("parentheses don't match");
    }
    if (form.replaceAll("[~*^|()\\s]", "").isEmpty()) {
      return Optional.of("no letters");
    }
    return Optional.empty();
  }

  /** The forms it stands for: {@code a(b|c|)} is ab, ac and a. */
  static List<String> expand(String form) {
    int open = form.indexOf('(');
    if (open < 0) {
      return List.of(form);
    }
    int close = form.indexOf(')', open);
    if (close < 0) {
      return List.of(form);
    }
    List<String> all = new ArrayList<>();
    for (String choice : form.substring(open + 1, close).split("\\|", -1)) {
      String one = form.substring(0, open) + choice + form.substring(close + 1);
      all.addAll(expand(one.replaceAll(" {2,}", " ").strip()));
    }
    return all;
  }
}
