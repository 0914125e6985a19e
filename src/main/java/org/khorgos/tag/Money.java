package org.khorgos.tag;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Sums of money in a sentence: a number with its scale beside a currency. "1 mlrd 570 mln dollar"
 * is one sum, "$25-30 million" are two. Percentages, tonnes and years have no currency and are
 * none.
 */
final class Money {

  /** Between a number, its scale and its currency stand so many characters at most. */
  private static final int GAP = 2;

  /** "million US dollars", "миллион АКШ доллары": a word between scale and currency. */
  private static final int WORD_GAP = 14;

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Sentence sentence;
  private final Folded text;
  private final String language;
  private final List<Mention> scales = new ArrayList<>();
  private final List<Mention> currencies = new ArrayList<>();
  private final List<Sum> found = new ArrayList<>();

  /**
   * A sum.
   *
   * @param at in the folded text
   * @param to exclusive
   */
  record Sum(BigDecimal value, String currency, int at, int to) {}

  /**
   * An amount with its scale.
   *
   * @param scaled false where a bare number stands, which takes its scale from what it ranges to
   */
  private record Quantity(BigDecimal value, int at, int to, boolean scaled) {}

  private Money(Sentence sentence, String language) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.language = language;
    for (Mention mention : sentence.mentions()) {
      if (mention.is(Kind.SCALE)) {
        scales.add(mention);
      }
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
      Quantity quantity = quantity(i);
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
    Numeral numeral = Numeral.at(text, quantity.at(), sentence.to(), language);
    return numeral == null || numeral.value().signum() == 0
        ? BigDecimal.ONE
        : quantity.value().divide(numeral.value(), 6, java.math.RoundingMode.HALF_UP);
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

  /** A number with its scale at {@code at}; in words, too. Null where there is none. */
  private Quantity quantity(int at) {
    if (!startsNumber(at)) {
      return null;
    }
    BigDecimal total = null;
    boolean scaled = false;
    int i = at;
    int to = at;
    while (i < sentence.to()) {
      Numeral numeral = Numeral.at(text, i, sentence.to(), language);
      BigDecimal part = numeral == null ? null : numeral.value();
      int next = numeral == null ? i : numeral.to();
      Mention scale = numeral != null && numeral.whole() ? null : scale(next);
      if (scale == null && numeral != null) {
        next = skipMore(next);
        scale = scale(next);
      }
      if (part == null && scale == null || total != null && scale == null) {
        break;
      }
      if (part == null) {
        Quantity words = words(scale);
        if (words == null) {
          return total == null ? null : new Quantity(total, at, to, scaled);
        }
        part = words.value();
        next = words.to();
        scale = null;
        scaled = true;
      }
      while (scale != null && !isNumeral(scale)) {
        part = part.multiply(value(scale));
        next = scale.to();
        scaled = true;
        scale = scale(next);
      }
      scaled |= numeral != null && numeral.whole();
      total = total == null ? part : total.add(part);
      to = numeral != null && !scaled ? numeral.to() : next;
      if (!scaled) {
        break;
      }
      i = next < sentence.to() && text.at(next) == ' ' ? next + 1 : next;
      if (i >= sentence.to() || !startsNumber(i)) {
        break;
      }
    }
    return total == null ? null : new Quantity(total, at, to, scaled);
  }

  private boolean startsNumber(int at) {
    char c = text.at(at);
    if (at > sentence.at()) {
      char before = text.at(at - 1);
      if (c >= '0' && c <= '9' && before >= '0' && before <= '9') {
        return false;
      }
    }
    return c >= '0' && c <= '9' || Letters.isHan(c) || scaleAt(at) != null;
  }

  /** 20多萬, 1000余万: "more than" inside a number. */
  private int skipMore(int at) {
    return at < sentence.to() && "多余餘几幾".indexOf(text.at(at)) >= 0 ? at + 1 : at;
  }

  /**
   * Words that say a number: two hundred million. Null where they say only its order ("billions of
   * dollars").
   */
  private Quantity words(Mention first) {
    if (!isNumeral(first) && isPowerOfTen(value(first))) {
      return null;
    }
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal group = BigDecimal.ZERO;
    Mention word = first;
    int to = first.to();
    while (word != null) {
      BigDecimal value = value(word);
      if (value.compareTo(HUNDRED) < 0) {
        boolean range = to < sentence.to() && to == word.at() - 1 && text.at(to) == '-';
        group = range ? value : group.add(value);
      } else if (value.compareTo(THOUSAND) < 0) {
        group = group.signum() == 0 ? value : group.multiply(value);
      } else {
        total = total.add((group.signum() == 0 ? BigDecimal.ONE : group).multiply(value));
        group = BigDecimal.ZERO;
      }
      to = word.to();
      word = scale(to);
    }
    return new Quantity(total.add(group), first.at(), to, true);
  }

  /** True for "two", "hundred", which begin a number rather than scale one. */
  private static boolean isNumeral(Mention scale) {
    return value(scale).compareTo(THOUSAND) < 0;
  }

  private static boolean isPowerOfTen(BigDecimal value) {
    return value.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
  }

  private static BigDecimal value(Mention scale) {
    for (Sense sense : scale.senses()) {
      if (sense.is(Kind.SCALE)) {
        return sense.scale();
      }
    }
    throw new IllegalStateException("a mention of a scale has one");
  }

  /** The scale that follows, after a space, a hyphen or a full stop at most. */
  private Mention scale(int at) {
    int i = at;
    while (i < sentence.to()
        && i - at < GAP
        && (text.at(i) == ' ' || text.at(i) == '-' || text.at(i) == '.')) {
      i++;
    }
    return scaleAt(i);
  }

  private Mention scaleAt(int at) {
    return startingAt(scales, at);
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
    return i < sentence.to() && Numeral.at(text, i, sentence.to(), language) != null
        ? quantity(i)
        : null;
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
      if (Letters.isHan(text.at(i)) || Letters.isWord(text.at(i)) && !text.isCapital(i)) {
        return false;
      }
    }
    return true;
  }
}
