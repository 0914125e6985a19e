package org.khorgos.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

import org.khorgos.article.Amount;
import org.khorgos.article.Article;
import org.khorgos.article.Pair;
import org.khorgos.article.Tagging;

/** One article's labels beside what the tagger said. */
record Judgement(GoldItem item, Article article, Tagging tagging) {

  /** Sums agree within this share of the expected value. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.005");

  Figures figures() {
    GoldItem.Labels expected = item.expected();
    boolean scored = expected.relevant() && !expected.borderline();
    int language = expected.lang().equals(article.language().tag()) ? 1 : 0;
    return new Figures(
        1,
        expected.borderline() ? Count.NONE : relevance(),
        scored ? count(expected.pairs(), pairs()) : Count.NONE,
        scored && !expected.topicsOpen() ? count(expected.topics(), topics()) : Count.NONE,
        scored ? amounts() : Count.NONE,
        language);
  }

  private Count relevance() {
    boolean expected = item.expected().relevant();
    boolean claimed = tagging.relevance().relevant();
    return new Count(
        expected && claimed ? 1 : 0, claimed && !expected ? 1 : 0, expected && !claimed ? 1 : 0);
  }

  /** Nothing is predicted for an article judged irrelevant. */
  Set<String> pairs() {
    return tagging.relevance().relevant()
        ? tagging.pairs().stream().map(p -> p.code().label()).collect(Collectors.toSet())
        : Set.of();
  }

  Set<String> topics() {
    return tagging.relevance().relevant()
        ? tagging.topics().stream().map(t -> t.code()).collect(Collectors.toSet())
        : Set.of();
  }

  private Count amounts() {
    List<Amount> claimed =
        new ArrayList<>(tagging.relevance().relevant() ? tagging.amounts() : List.of());
    int missed = missed(claimed, Judgement::agree).size();
    return new Count(item.expected().amounts().size() - missed, claimed.size(), missed);
  }

  /** The sums expected with which none of those claimed agrees; what agrees is taken out. */
  private List<GoldItem.Sum> missed(List<Amount> claimed, BiPredicate<GoldItem.Sum, Amount> agree) {
    List<GoldItem.Sum> missed = new ArrayList<>();
    for (GoldItem.Sum sum : item.expected().amounts()) {
      if (claimed.stream()
          .filter(a -> agree.test(sum, a))
          .findFirst()
          .map(claimed::remove)
          .isEmpty()) {
        missed.add(sum);
      }
    }
    return missed;
  }

  private static boolean agree(GoldItem.Sum sum, Amount amount) {
    return sum.currency().equals(amount.currency())
        && sum.value()
                .subtract(amount.value())
                .abs()
                .compareTo(sum.value().abs().multiply(TOLERANCE))
            <= 0;
  }

  /** As {@link #agree}, said of the same pairs and of the same kind as well. */
  private static boolean agreeInAll(GoldItem.Sum sum, Amount amount) {
    return agree(sum, amount)
        && (sum.about().isEmpty() || sum.about().equals(about(amount)))
        && (sum.kind() == null || sum.kind().equals(amount.kind()));
  }

  private static Set<String> about(Amount amount) {
    return amount.about().stream().map(Pair.Code::label).collect(Collectors.toSet());
  }

  private static Count count(Set<String> expected, Set<String> claimed) {
    Set<String> right = new HashSet<>(expected);
    right.retainAll(claimed);
    return new Count(right.size(), claimed.size() - right.size(), expected.size() - right.size());
  }

  /** What a case says and the tagger does not; empty where the case is kept. */
  List<String> broken() {
    List<String> broken = new ArrayList<>();
    GoldItem.Labels expected = item.expected();
    if (!expected.lang().equals(article.language().tag())) {
      broken.add("language " + article.language().tag() + ", not " + expected.lang());
    }
    if (expected.relevant() != tagging.relevance().relevant()) {
      broken.add("relevant %s (%.2f)".formatted(!expected.relevant(), tagging.relevance().score()));
    } else if (expected.relevant()) {
      if (!expected.pairs().equals(pairs())) {
        broken.add("pairs " + new TreeSet<>(pairs()) + ", not " + new TreeSet<>(expected.pairs()));
      }
      if (!topics().containsAll(expected.topics())) {
        broken.add("topics " + new TreeSet<>(topics()) + " without all of " + expected.topics());
      }
      List<GoldItem.Sum> missed = missed(new ArrayList<>(tagging.amounts()), Judgement::agreeInAll);
      if (!missed.isEmpty()) {
        broken.add(
            "sums "
                + tagging.amounts().stream().map(Judgement::written).toList()
                + " without "
                + missed.stream().map(Judgement::written).toList());
      }
    }
    return broken;
  }

  private static String written(Amount amount) {
    return amount.text() + " " + new TreeSet<>(about(amount)) + " " + amount.kind();
  }

  private static String written(GoldItem.Sum sum) {
    String written = sum.value().toPlainString() + " " + sum.currency();
    return (sum.about().isEmpty() ? written : written + " " + new TreeSet<>(sum.about()))
        + (sum.kind() == null ? "" : " " + sum.kind());
  }

  /** True where a person who mends rules would want to look. */
  boolean hasErrors() {
    Figures f = figures();
    return f.languageRight() == 0
        || wrong(f.relevance())
        || wrong(f.pairs())
        || wrong(f.topics())
        || wrong(f.amounts());
  }

  private static boolean wrong(Count count) {
    return count.wrong() + count.missed() > 0;
  }
}
