package org.khorgos.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

import org.khorgos.ruleset.Loaded;
import org.khorgos.ruleset.Ruleset;
import org.khorgos.ruleset.RulesetLoader;

/** The ruleset a command works with; problems go to the terminal. */
final class Rules {

  private Rules() {}

  /**
   * @param directory null for the rules built in
   * @return empty where they can't be used; why has been printed
   */
  static Optional<Ruleset> load(Path directory, PrintWriter err) {
    Loaded loaded = directory == null ? RulesetLoader.builtIn() : RulesetLoader.from(directory);
    if (loaded instanceof Loaded.Ok ok) {
      return Optional.of(ok.ruleset());
    }
    ((Loaded.Invalid) loaded).problems().forEach(problem -> err.println(problem));
    return Optional.empty();
  }
}
