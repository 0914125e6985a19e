package org.khorgos.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the YAML parser can't see: missing parts, sides and weights nobody knows, empty forms. */
final class Check {

  private final List<Problem> problems = new ArrayList<>();

  private Check() {}

  static List<Problem> problems(
      RulesetLoader.Source source, Set<String> weights, Set<String> sides) {
    Check check = new Check();
    check.parts(source);
    if (check.problems.isEmpty()) {
      check.weights(source, weights);
      check.names(source, sides);
      check.topics(source);
    }
    return List.copyOf(check.problems);
  }

  private void parts(RulesetLoader.Source s) {
    needed("version", s.version());
    needed("weights", s.weights());
    needed("names", s.names());
    needed("topics", s.topics());
    needed("cues", s.cues());
    needed("anaphora", s.anaphora());
    needed("others", s.others());
    needed("traps", s.traps());
  }

  private void weights(RulesetLoader.Source s, Set<String> known) {
    for (String name : known) {
      Double weight = s.weights().get(name);
      if (weight == null || weight < 0 || weight > 1) {
        add("weights." + name, "a number from 0 to 1 is needed, not " + weight);
      }
    }
  }

  private void names(RulesetLoader.Source s, Set<String> sides) {
    for (int n = 0; n < s.names().size(); n++) {
      Ruleset.Name name = s.names().get(n);
      String key = "names[" + n + "]";
      forms(key, name.forms());
      if (name.side() != null) {
        for (String side : name.side().split("\\+")) {
          if (!sides.contains(side)) {
            add(key + ".side", "'" + side + "' is none of " + sides);
          }
        }
      }
    }
  }

  private void topics(RulesetLoader.Source s) {
    for (int n = 0; n < s.topics().size(); n++) {
      forms("topics[" + n + "]", s.topics().get(n).forms());
    }
  }

  private void forms(String key, List<String> forms) {
    if (forms.isEmpty() || forms.stream().anyMatch(form -> form.replace("*", "").isBlank())) {
      add(key + ".forms", "at least one form is needed, and none may be empty");
    }
  }

  private void needed(String key, Object value) {
    if (value == null) {
      add(key, "is missing");
    }
  }

  private void add(String key, String message) {
    problems.add(new Problem("rules.yaml", 0, key, message));
  }
}
