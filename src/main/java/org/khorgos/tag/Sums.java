package org.khorgos.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.khorgos.article.Amount;
import org.khorgos.article.Article;
import org.khorgos.article.Evidence;
import org.khorgos.article.Pair;
import org.khorgos.ruleset.Role;
import org.khorgos.ruleset.Side;

/**
 * The sums of the statements, and the pair each is said of: the state named last before it and
 * after the sum before it, as in "Kazakhstan $31 billion, Kyrgyzstan $15.5 billion", or the state
 * right after it, as in "$31 billion with Kazakhstan"; else what its sentence is about.
 */
final class Sums {

  /** The kind of a sum of which the text says nothing. */
  private static final String OTHER = "other";

  /** From a sum to the state it leads to there are so many characters at most. */
  private static final int LEADS = 12;

  /** The first of a text; what names more is a table, or made to be dear to read. */
  static final int MAX_AMOUNTS = 200;

  /** What a text is, for its sums. */
  enum Genre {
    /** It tells of one undertaking, to which its sums belong. */
    UNDERTAKING,
    /** It gives account of debts and loans of several sides: each sum needs its own statement. */
    ACCOUNT,
    /** Any other: a sentence that names nobody goes on with the statement before. */
    REPORT
  }

  private final Article article;
  private final List<Amount> amounts = new ArrayList<>();

  private Sums(Article article) {
    this.article = article;
  }

  static List<Amount> of(
      Article article,
      Reading reading,
      List<Statement> statements,
      Scope scope,
      Genre genre,
      double least) {
    Sums sums = new Sums(article);
    Statement[] bySentence = bySentence(reading, statements);
    String kind = OTHER;
    Set<Side> about = EnumSet.noneOf(Side.class);
    for (int i = 0; i < reading.tail() && sums.amounts.size() < MAX_AMOUNTS; i++) {
      Sentence sentence = reading.sentences().get(i);
      Statement statement = bySentence[i];
      if (statement != null && statement.probability() >= least) {
        about = statement.partners();
      }
      double own = statement == null ? 0 : statement.probability();
      boolean next = i > 0 && scope.isLikely(i - 1);
      boolean goesOn = next || scope.isAbout() && genre != Genre.ACCOUNT;
      boolean belongs =
          genre == Genre.UNDERTAKING
              || goesOn && namesNobody(sentence, false)
              || next && namesNobody(sentence, true);
      if (own >= least || belongs && scope.share(sentence) >= least) {
        kind = kind(sentence, kind);
        sums.add(sentence, about.isEmpty() ? likeliest(statements) : about, kind);
      }
    }
    return List.copyOf(sums.amounts.subList(0, Math.min(sums.amounts.size(), MAX_AMOUNTS)));
  }

  /** True for "The contract is worth $1.2 billion": whose sum it is the sentence before says. */
  private static boolean namesNobody(Sentence sentence, boolean butChina) {
    for (Mention mention : sentence.mentions()) {
      boolean name = mention.isOf(Side.CN) && !butChina || mention.isCentralAsian();
      if (mention.is(Kind.OTHER) || name && !mention.has(Role.MONEY)) {
        return false;
      }
    }
    return true;
  }

  /** The statements by the number of their sentence. */
  private static Statement[] bySentence(Reading reading, List<Statement> statements) {
    Statement[] bySentence = new Statement[reading.sentences().size()];
    for (Statement statement : statements) {
      bySentence[statement.sentence().number()] = statement;
    }
    return bySentence;
  }

  private static Set<Side> likeliest(List<Statement> statements) {
    return Weights.strongest(statements).get(0).partners();
  }

  private void add(Sentence sentence, Set<Side> about, String kind) {
    List<Money.Sum> sums = Money.in(sentence, article.language().primary());
    for (int i = 0; i < sums.size(); i++) {
      Money.Sum sum = sums.get(i);
      int from = i == 0 ? sentence.at() : sums.get(i - 1).to();
      int to = i + 1 == sums.size() ? sentence.to() : sums.get(i + 1).at();
      Set<Side> own = last(sentence, from, sum.at());
      own = own.isEmpty() ? leadsTo(sentence, sum.to(), to) : own;
      add(sentence, sum, own.isEmpty() ? whole(about) : own, kind);
    }
  }

  private void add(Sentence sentence, Money.Sum sum, Set<Side> about, String kind) {
    Folded text = sentence.text();
    int start = text.offset(sum.at());
    int end = text.end(sum.to());
    String written = text.text().substring(start, end).strip();
    Evidence evidence =
        new Evidence(
            sentence.field(), start, start + written.length(), written, "money." + sum.currency());
    amounts.add(new Amount(sum.value(), sum.currency(), written, codes(about), kind, evidence));
  }

  private static List<Pair.Code> codes(Set<Side> about) {
    List<Pair.Code> codes = new ArrayList<>(about.size());
    for (Side side : Side.CENTRAL_ASIA) {
      if (about.contains(side)) {
        codes.add(Claims.code(side));
      }
    }
    return List.copyOf(codes);
  }

  /** The state right behind a sum, with nothing but a word or two between. */
  private static Set<Side> leadsTo(Sentence sentence, int from, int to) {
    for (Mention mention : sentence.mentions()) {
      if (mention.at() >= from && mention.to() <= to && mention.at() - from <= LEADS) {
        if (mention.isCentralAsian() && isPhrase(sentence, from, mention.at())) {
          return mention.partners();
        }
      }
    }
    return Set.of();
  }

  private static boolean isPhrase(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = sentence.text().at(i);
      if (!Letters.isWord(c) && !Letters.isHan(c) && c != ' ') {
        return false;
      }
    }
    return true;
  }

  private static Set<Side> last(Sentence sentence, int from, int to) {
    Mention last = null;
    for (Mention mention : sentence.mentions()) {
      if (mention.isCentralAsian() && mention.at() >= from && mention.to() <= to) {
        last = mention;
      }
    }
    return last == null ? Set.of() : last.partners();
  }

  private static Set<Side> whole(Set<Side> about) {
    return about.size() > 2 ? EnumSet.of(Side.CA) : about;
  }

  /** A sentence that names no kind goes on with that of the sentence before. */
  private static String kind(Sentence sentence, String before) {
    for (Mention mention : sentence.mentions()) {
      for (Sense sense : mention.senses()) {
        if (sense.is(Kind.AID)) {
          return "aid";
        }
        if (sense.is(Kind.LOAN)) {
          return "loan";
        }
        if (sense.is(Kind.PRICE)) {
          return "price";
        }
        if (sense.is(Kind.TRADE)) {
          return "trade";
        }
        if (sense.is(Kind.INVESTMENT)) {
          return "investment";
        }
      }
    }
    return before;
  }
}
