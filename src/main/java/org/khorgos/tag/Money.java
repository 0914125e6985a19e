package org.khorgos.tag;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Sums of money in a sentence: a number with its scale beside a currency. "1 mlrd 570 mln dollar"
 * is one sum, "$25-30 million" are two. Percentages, tonnes and years have no currency and are
 * none.
 */
final class Money {

  /** Between a number and its currency stand so many characters at most. */
  private static final int GAP = 2;

  /** "million US dollars", "миллион АКШ доллары": a word between scale and currency. */
  private static final int WORD_GAP = 14;

  private final Sentence sentence;
  private final Folded text;
  private final Quantities quantities;
  private final List<Mention> currencies = new ArrayList<>();
  private final List<Sum> found = new ArrayList<>();

  /**
   * A sum.
   *
   * @param at in the folded text
   * @param to exclusive
   */
  record Sum(BigDecimal value, String currency, int at, int to) {}

  private Money(Sentence sentence, String language) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.quantities = new Quantities(sentence, language);
    for (Mention mention : sentence.mentions()) {
      if (mention.is(Kind.CURRENCY)) {
        currencies.add(mention);
      }
    }
  }

  /**
   * @param language primary
   */
  static List<Sum> in(Sentence sentence, String language) {
    if (!sentence.has(Kind.CURRENCY)) {
      return List.of();
    }
    Money money = new Money(sentence, language);
    money.run();
    return money.found;
  }

  private void run() {
    int i = sentence.at();
    while (i < sentence.to()) {
      Quantity quantity = quantities.at(i);
      if (quantity == null) {
        i++;
        continue;
      }
      Quantity upTo = rangeTo(quantity);
      Quantity last = upTo == null ? quantity : upTo;
      Mention currency = currency(quantity.at(), last.to());
      if (currency != null) {
        add(quantity, upTo, currency);
      }
      i = last.to();
    }
  }

  private void add(Quantity quantity, Quantity upTo, Mention currency) {
    Quantity last = upTo == null ? quantity : upTo;
    int at = Math.min(quantity.at(), currency.at());
    int to = Math.max(last.to(), currency.to());
    String code = code(currency);
    if (upTo != null) {
      BigDecimal scale = scaleOf(upTo);
      BigDecimal from = quantity.scaled() ? quantity.value() : quantity.value().multiply(scale);
      found.add(new Sum(from, code, at, to));
    }
    found.add(new Sum(last.value(), code, at, to));
  }

  private BigDecimal scaleOf(Quantity quantity) {
    Numeral numeral = quantities.numeral(quantity.at());
    return numeral == null || numeral.value().signum() == 0
        ? BigDecimal.ONE
        : quantity.value().divide(numeral.value(), 6, RoundingMode.HALF_UP);
  }

  private static String code(Mention currency) {
    String code = null;
    long most = 0;
    for (Sense sense : currency.senses()) {
      if (sense.is(Kind.CURRENCY) && (code == null || sense.languages() > most)) {
        code = sense.currency();
        most = sense.languages();
      }
    }
    return code;
  }

  private static Mention startingAt(List<Mention> mentions, int at) {
    for (Mention mention : mentions) {
      if (mention.at() == at) {
        return mention;
      }
    }
    return null;
  }

  /** What a quantity ranges to: 25-30 million, 从3亿至5亿. Null where it is no range. */
  private Quantity rangeTo(Quantity quantity) {
    int i = quantity.to();
    while (i < sentence.to() && text.at(i) == ' ') {
      i++;
    }
    if (i >= sentence.to() || "-至到~".indexOf(text.at(i)) < 0) {
      return null;
    }
    i++;
    Mention sign = startingAt(currencies, i);
    i = sign == null ? i : sign.to();
    while (i < sentence.to() && text.at(i) == ' ') {
      i++;
    }
    return i < sentence.to() && quantities.numeral(i) != null ? quantities.at(i) : null;
  }

  private Mention currency(int at, int to) {
    Mention after = after(to);
    if (after != null) {
      return after;
    }
    for (Mention mention : currencies) {
      if (mention.to() <= at && at - mention.to() <= 1 && isSign(mention)) {
        return mention;
      }
    }
    return null;
  }

  private Mention after(int to) {
    Mention found = null;
    for (Mention mention : currencies) {
      if (mention.at() < to) {
        continue;
      }
      if (found != null) {
        return mention.at() == found.to() && !isSign(mention) ? mention : found;
      }
      int gap = mention.at() - to;
      if (gap > 0 && Letters.isHan(text.at(to))
          || text.at(to) == ','
          || gap > GAP && !(gap <= WORD_GAP && isOneWord(to, mention.at()))) {
        return null;
      }
      if (!isSign(mention) || gap <= 1) {
        found = mention;
      }
    }
    return found;
  }

  /** "of", "US", "АҚШ" or the like: no digits and no comma between. */
  private boolean isOneWord(int from, int to) {
    int spaces = 0;
    for (int i = from; i < to; i++) {
      char c = text.at(i);
      if (!Letters.isWord(c) && c != ' ' && c != '.' || Letters.kind(c) == Letters.DIGIT) {
        return false;
      }
      spaces += c == ' ' ? 1 : 0;
    }
    return spaces <= 2;
  }

  /** $, US$, USD: what stands before a number. */
  private boolean isSign(Mention mention) {
    if (mention.to() - mention.at() > 4) {
      return false;
    }
    for (int i = mention.at(); i < mention.to(); i++) {
      if (Letters.isHan(text.at(i)) || text.isWord(i) && !text.isCapital(i)) {
        return false;
      }
    }
    return true;
  }
}
