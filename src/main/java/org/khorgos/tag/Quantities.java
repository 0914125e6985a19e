package org.khorgos.tag;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads amounts in a sentence: digits with their scale, numbers in words, and several of them that
 * make one ("1 mlrd 570 mln").
 */
final class Quantities {

  /** Between a number and its scale stand so many characters at most. */
  private static final int GAP = 2;

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What English has between hundreds and tens. */
  private static final String AND = " and ";

  private final Sentence sentence;
  private final Folded text;
  private final String language;
  private final List<Mention> scales = new ArrayList<>();

  /**
   * @param language primary
   */
  Quantities(Sentence sentence, String language) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.language = language;
    for (Mention mention : sentence.mentions()) {
      if (mention.is(Kind.SCALE)) {
        scales.add(mention);
      }
    }
  }

  /** The amount that begins at a place; null where none does. */
  Quantity at(int at) {
    Quantity sum = startsNumber(at) ? part(at) : null;
    while (sum != null && sum.scaled()) {
      int next = sum.to() < sentence.to() && text.at(sum.to()) == ' ' ? sum.to() + 1 : sum.to();
      Quantity more = next < sentence.to() && startsNumber(next) ? part(next) : null;
      if (more == null || !more.scaled()) {
        return sum;
      }
      sum = new Quantity(sum.value().add(more.value()), at, more.to(), true);
    }
    return sum;
  }

  /** The bare number that begins at a place; null where none does. */
  Numeral numeral(int at) {
    return Numeral.at(text, at, sentence.to(), language);
  }

  private Quantity part(int at) {
    Numeral numeral = numeral(at);
    if (numeral == null) {
      Mention word = scale(at);
      return word == null ? null : words(word);
    }
    BigDecimal value = numeral.value();
    int to = numeral.to();
    boolean scaled = numeral.whole();
    Mention scale = scaled ? null : scale(to);
    scale = scale == null ? scale(skipMore(to)) : scale;
    while (scale != null && !isNumeral(scale)) {
      value = value.multiply(value(scale));
      to = scale.to();
      scaled = true;
      scale = scale(to);
    }
    return new Quantity(value, at, to, scaled);
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
      word = word == null && group.compareTo(HUNDRED) >= 0 ? tensAfterAnd(to) : word;
    }
    return new Quantity(total.add(group), first.at(), to, true);
  }

  /** "Two hundred and fifty": null where no number below a hundred follows the word. */
  private Mention tensAfterAnd(int at) {
    if (!language.equals("en") || at + AND.length() >= sentence.to()) {
      return null;
    }
    for (int i = 0; i < AND.length(); i++) {
      if (text.at(at + i) != AND.charAt(i)) {
        return null;
      }
    }
    Mention word = scaleAt(at + AND.length());
    return word != null && value(word).compareTo(HUNDRED) < 0 ? word : null;
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
    for (int i = 0; i < scales.size(); i++) {
      if (scales.get(i).at() == at) {
        return scales.get(i);
      }
    }
    return null;
  }
}
