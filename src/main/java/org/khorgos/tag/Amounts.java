package org.khorgos.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.khorgos.article.Amount;
import org.khorgos.article.Article;
import org.khorgos.article.Evidence;
import org.khorgos.article.Pair;

/**
 * Which pair each sum of a statement is said of: the state named last before it and after the sum
 * before it, as in "Kazakhstan $31 billion, Kyrgyzstan $15.5 billion", or the state right after it,
 * as in "$31 billion with Kazakhstan". A sum with neither is said of all, or of the region where
 * there are several.
 */
final class Amounts {

  private Amounts() {}

  /** The kind of a sum of which the text says nothing. */
  static final String OTHER = "other";

  /**
   * @param kind of all sums of the statement
   */
  static List<Amount> of(Article article, Statement statement, String kind) {
    Sentence sentence = statement.sentence();
    String text = article.text(sentence.field());
    List<Money.Sum> sums = Money.in(text, sentence.start(), sentence.end());
    List<Amount> amounts = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      Money.Sum sum = sums.get(i);
      int from = i == 0 ? sentence.start() : sums.get(i - 1).end();
      int to = i + 1 == sums.size() ? sentence.end() : sums.get(i + 1).start();
      boolean after = follows(text, sum.end());
      Set<Pair.Code> about =
          after ? first(statement, sum.end(), to) : last(statement, from, sum.start());
      amounts.add(
          amount(article, statement, sum, about.isEmpty() ? whole(statement) : about, kind));
    }
    return amounts;
  }

  /** True where a preposition leads from the sum to whom it belongs to. */
  private static boolean follows(String text, int end) {
    String rest = text.substring(end, Math.min(text.length(), end + 8)).stripLeading();
    return rest.startsWith("with ")
        || rest.startsWith("с ")
        || rest.startsWith("to ")
        || rest.startsWith("from ")
        || rest.startsWith("for ")
        || rest.startsWith("для ");
  }

  private static Set<Pair.Code> last(Statement statement, int from, int to) {
    Set<Pair.Code> found = EnumSet.noneOf(Pair.Code.class);
    for (Mention mention : statement.sentence().mentions()) {
      if (mention.start() >= from && mention.end() <= to && !codes(mention).isEmpty()) {
        found = codes(mention);
      }
    }
    return found;
  }

  private static Set<Pair.Code> first(Statement statement, int from, int to) {
    for (Mention mention : statement.sentence().mentions()) {
      if (mention.start() >= from && mention.end() <= to && !codes(mention).isEmpty()) {
        return codes(mention);
      }
    }
    return EnumSet.noneOf(Pair.Code.class);
  }

  private static Set<Pair.Code> codes(Mention mention) {
    Set<Pair.Code> codes = EnumSet.noneOf(Pair.Code.class);
    for (Pair.Code code : Pair.Code.values()) {
      if (mention.isOf(code.partner())) {
        codes.add(code);
      }
    }
    return codes;
  }

  private static Set<Pair.Code> whole(Statement statement) {
    Set<Pair.Code> pairs = statement.pairs();
    return pairs.size() > 2 ? EnumSet.of(Pair.Code.CN_CA) : pairs;
  }

  private static Amount amount(
      Article article, Statement statement, Money.Sum sum, Set<Pair.Code> about, String kind) {
    Sentence sentence = statement.sentence();
    String text = article.text(sentence.field()).substring(sum.start(), sum.end());
    Evidence evidence =
        new Evidence(sentence.field(), sum.start(), sum.end(), text, "money." + sum.currency());
    return new Amount(sum.value(), sum.currency(), text, List.copyOf(about), kind, evidence);
  }

  /**
   * What the sums of a statement are.
   *
   * @param before the kind of the statement before, which one that only goes on with it shares
   */
  static String kind(Statement statement, String before) {
    Sentence sentence = statement.sentence();
    if (speaksOf(sentence, "trade")) {
      return "trade";
    }
    if (speaksOf(sentence, "finance")) {
      return "loan";
    }
    if (speaksOf(sentence, "investment")) {
      return "investment";
    }
    return statement.goesOn() ? before : OTHER;
  }

  private static boolean speaksOf(Sentence sentence, String topic) {
    return sentence.mentions().stream()
        .flatMap(mention -> mention.senses().stream())
        .anyMatch(sense -> sense.topic() != null && sense.topic().code().equals(topic));
  }
}
