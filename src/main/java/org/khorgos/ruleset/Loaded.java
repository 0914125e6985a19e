package org.khorgos.ruleset;

import java.util.List;

/** A ruleset, or all that is wrong with it. */
public sealed interface Loaded {

  record Ok(Ruleset ruleset) implements Loaded {}

  record Invalid(List<Problem> problems) implements Loaded {}
}
