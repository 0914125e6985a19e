package org.khorgos.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.khorgos.article.Pair;

/**
 * A sentence that links the two sides.
 *
 * @param weight what it adds to the score, 0 to 1; 0 where it only goes on with the one before
 * @param why for a person
 * @param proof the mentions that make it one
 */
record Statement(Sentence sentence, String rule, double weight, String why, List<Mention> proof) {

  /** The rule of a statement that goes on with the one before. */
  static final String CONTINUATION = "statement.continuation";

  boolean goesOn() {
    return rule.equals(CONTINUATION);
  }

  /** The pairs it speaks of. A place alone gives its state only where no state is named. */
  Set<Pair.Code> pairs() {
    Set<Pair.Code> strong = EnumSet.noneOf(Pair.Code.class);
    Set<Pair.Code> weak = EnumSet.noneOf(Pair.Code.class);
    for (Mention mention : proof) {
      for (Pair.Code code : Pair.Code.values()) {
        if (mention.isOf(code.partner())) {
          (mention.isWeak() ? weak : strong).add(code);
        }
      }
    }
    return strong.isEmpty() ? weak : strong;
  }

  /** The mentions that speak of that pair, China's first. */
  List<Mention> proofOf(Pair.Code code) {
    List<Mention> found = new ArrayList<>();
    proof.stream().filter(m -> m.isOf("CN")).findFirst().ifPresent(found::add);
    proof.stream()
        .filter(m -> m.isOf(code.partner()) && !found.contains(m))
        .findFirst()
        .ifPresent(found::add);
    return found;
  }
}
