package org.khorgos.tag;

import java.util.List;

/**
 * How much each sentence of a text belongs to what is said of the relation: a statement as much as
 * it is likely; a sentence that goes on with one, or any of a text that is about the relation, by a
 * share of it.
 */
final class Scope {

  /** Statements likelier than this are gone on with. */
  private static final double LIKELY = 0.5;

  /** A sentence so far behind the last statement no longer goes on with it. */
  private static final int FAR = 6;

  private final double[] shares;
  private final boolean[] likely;
  private final boolean about;

  private Scope(int sentences, boolean about) {
    this.shares = new double[sentences];
    this.likely = new boolean[sentences];
    this.about = about;
  }

  /**
   * @param next the share of a sentence that follows a likely statement
   * @param rest the share of any other sentence of a text that is about the relation
   */
  static Scope of(Reading reading, List<Statement> statements, double next, double rest) {
    Scope scope = new Scope(reading.sentences().size(), isAbout(reading, statements));
    for (Statement statement : statements) {
      scope.shares[statement.sentence().number()] = statement.probability();
    }
    double[] own = scope.shares.clone();
    int since = FAR;
    for (int i = 0; i < reading.tail(); i++) {
      scope.likely[i] = own[i] >= LIKELY;
      since = scope.likely[i] ? 0 : since + 1;
      if (since > 0 && since < FAR && !isElsewhere(reading.sentences().get(i))) {
        double share = since == 1 ? next : scope.about ? rest : 0;
        scope.shares[i] = Math.max(own[i], share);
      }
    }
    if (scope.about && reading.tail() > 0) {
      scope.shares[0] = Math.max(scope.shares[0], next);
    }
    return scope;
  }

  /** True where the title or the lead states a relation, or a good part of the text does. */
  private static boolean isAbout(Reading reading, List<Statement> statements) {
    double sum = 0;
    for (Statement statement : statements) {
      if (statement.probability() >= LIKELY && statement.sentence().number() <= 1) {
        return true;
      }
      sum += statement.probability();
    }
    return sum >= 0.25 * reading.tail();
  }

  /** True where a sentence speaks of states of neither side. */
  private static boolean isElsewhere(Sentence sentence) {
    return sentence.count(Kind.OTHER) > 0;
  }

  double share(Sentence sentence) {
    return shares[sentence.number()];
  }

  boolean isAbout() {
    return about;
  }

  /** True where that sentence is itself a likely statement. */
  boolean isLikely(int sentence) {
    return likely[sentence];
  }
}
