package org.khorgos.tag;

import java.util.ArrayList;
import java.util.List;

import org.khorgos.ruleset.Ruleset;

/** Finds the sentences that link the two sides: relations, not co-mentions. */
final class Statements {

  /** From so many states of neither side on, a sentence is a list of countries. */
  private static final int LIST = 3;

  /** So many sentences back "the region" or "both countries" may have been named. */
  private static final int LOOK_BACK = 3;

  private final Ruleset rules;

  Statements(Ruleset rules) {
    this.rules = rules;
  }

  /** In the order of the text. */
  List<Statement> in(List<Sentence> sentences) {
    List<Statement> statements = new ArrayList<>();
    Statement last = null;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      Statement found = link(sentence);
      for (int back = 1; found == null && back <= Math.min(i, LOOK_BACK); back++) {
        found = neighbour(sentences.get(i - back), sentence);
      }
      if (found == null && last != null && last.sentence() == sentences.get(i - 1)) {
        found = continuation(last, sentence);
      }
      if (found != null) {
        statements.add(found);
      }
      last = found;
    }
    return statements;
  }

  private Statement link(Sentence sentence) {
    boolean compound = sentence.mentions().stream().anyMatch(Mention::isCompound);
    if (!compound && !(sentence.names("CN") && sentence.namesCentralAsia())) {
      return null;
    }
    double base = rules.weight(compound ? "compound" : "sentence");
    boolean cue = sentence.hasCue();
    double weight = cue ? join(base, rules.weight("cue")) : base;
    long others = sentence.mentions().stream().filter(m -> m.is(Lexicon.Kind.OTHER)).count();
    boolean list = others >= LIST && !compound;
    String why =
        (compound ? "a word for both sides" : "both sides in one sentence")
            + (cue ? " with an interaction" : "")
            + (list ? ", but a list of countries" : "");
    String rule = "statement." + (compound ? "compound" : "sentence") + (list ? ".list" : "");
    return statement(sentence, rule, list ? weight * rules.weight("list") : weight, why);
  }

  /** One side here, the other in a sentence shortly before, and a word that takes it up. */
  private Statement neighbour(Sentence before, Sentence here) {
    boolean split =
        before.names("CN") && here.namesCentralAsia()
            || before.namesCentralAsia() && here.names("CN");
    if (!split || !here.has(Lexicon.Kind.ANAPHORA)) {
      return null;
    }
    List<Mention> proof = new ArrayList<>(named(before));
    proof.addAll(named(here));
    double weight = rules.weight("neighbour");
    return new Statement(
        here, "statement.neighbour", weight, "both sides in neighbouring sentences", proof);
  }

  /** A sentence on a Central Asian state right after a statement, on the same subject. */
  private Statement continuation(Statement before, Sentence here) {
    boolean goesOn = here.namesCentralAsia() || here.has(Lexicon.Kind.ANAPHORA);
    if (!goesOn || !here.hasCue()) {
      return null;
    }
    List<Mention> proof = new ArrayList<>();
    before.proof().stream().filter(m -> m.isOf("CN")).findFirst().ifPresent(proof::add);
    List<Mention> own = named(here);
    proof.addAll(own.isEmpty() ? before.proof() : own);
    double weight = rules.weight("continuation");
    return new Statement(here, Statement.CONTINUATION, weight, "goes on with it", proof);
  }

  private static Statement statement(Sentence s, String rule, double weight, String why) {
    return new Statement(s, rule, weight, why, named(s));
  }

  private static List<Mention> named(Sentence sentence) {
    return sentence.mentions().stream().filter(m -> m.isOf("CN") || m.isCentralAsian()).toList();
  }

  /** Two independent hints: 1 - (1 - a)(1 - b). */
  static double join(double a, double b) {
    return 1 - (1 - a) * (1 - b);
  }
}
