package org.khorgos.tag;

import java.math.BigDecimal;

/**
 * A number in digits, or in Chinese numerals.
 *
 * @param value without what follows it, such as "million"
 * @param to where it ends in the folded text, exclusive
 * @param whole true where it says its scale itself (三百億), so that none may follow
 */
record Numeral(BigDecimal value, int to, boolean whole) {

  /** Longer runs of digits are telephone or account numbers. */
  private static final int MAX_DIGITS = 18;

  private static final String DIGITS = "〇零一二三四五六七八九";
  private static final String SMALL = "十百千";
  private static final String LARGE = "万萬亿億兆";

  /**
   * @param language primary: tells whether 1,234 is a thousand or a fraction
   * @return null where no number begins at {@code at}
   */
  static Numeral at(Folded text, int at, int end, String language) {
    char c = text.at(at);
    if (c >= '0' && c <= '9') {
      return digits(text, at, end, language);
    }
    return isHan(c) ? han(text, at, end) : null;
  }

  private static Numeral digits(Folded text, int at, int end, String language) {
    StringBuilder digits = new StringBuilder();
    int separators = 0;
    char separator = 0;
    int i = at;
    while (i < end) {
      char c = text.at(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
        i++;
      } else if (isSeparator(c) && groupFollows(text, i, end, c)) {
        if (separator == 0 || separator == c || c == '.' || c == ',') {
          digits.append(c);
        }
        separators++;
        separator = c;
        i++;
      } else {
        break;
      }
    }
    String written = digits.toString();
    if (written.length() > MAX_DIGITS + separators) {
      return null;
    }
    BigDecimal value =
        separators == 0 ? BigDecimal.valueOf(Long.parseLong(written)) : value(written, language);
    return new Numeral(value, i, false);
  }

  private static boolean isSeparator(char c) {
    return c == ',' || c == '.' || c == ' ' || c == '\'' || c == '٬' || c == '٫';
  }

  /** A space or apostrophe separates thousands only; a point or comma any digits. */
  private static boolean groupFollows(Folded text, int i, int end, char separator) {
    int n = 0;
    while (i + 1 + n < end && text.at(i + 1 + n) >= '0' && text.at(i + 1 + n) <= '9') {
      n++;
    }
    if (separator == ' ' || separator == '\'') {
      int before = 0;
      while (i - 1 - before >= 0
          && text.at(i - 1 - before) >= '0'
          && text.at(i - 1 - before) <= '9') {
        before++;
      }
      return n == 3 && before <= 3;
    }
    return n > 0;
  }

  private static BigDecimal value(String written, String language) {
    String plain = without(" '٬", written);
    int comma = plain.lastIndexOf(',');
    int point = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf('٫'));
    if (comma < 0 && point < 0) {
      return new BigDecimal(plain);
    }
    int decimal = Math.max(comma, point);
    boolean both = comma >= 0 && point >= 0;
    boolean repeated =
        plain.chars().filter(c -> c == ',').count() > 1
            || plain.chars().filter(c -> c == '.').count() > 1;
    char mark = plain.charAt(decimal);
    boolean thousands =
        !both
            && (repeated
                || plain.length() - decimal - 1 == 3 && isThousands(mark, plain, language));
    if (thousands) {
      return new BigDecimal(without(".,٫", plain));
    }
    String head = without(".,٫", plain.substring(0, decimal));
    return new BigDecimal((head.isEmpty() ? "0" : head) + "." + plain.substring(decimal + 1));
  }

  private static String without(String dropped, String written) {
    StringBuilder kept = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      if (dropped.indexOf(written.charAt(i)) < 0) {
        kept.append(written.charAt(i));
      }
    }
    return kept.toString();
  }

  private static boolean isThousands(char mark, String plain, String language) {
    if (plain.startsWith("0")) {
      return false;
    }
    boolean english = language.equals("en") || language.equals("zh");
    return mark == ',' ? english : !english && !language.equals("ru");
  }

  private static boolean isHan(char c) {
    return DIGITS.indexOf(c) >= 0 || SMALL.indexOf(c) >= 0 || c == '两' || c == '兩';
  }

  /**
   * 二百三十億 is 230 times a hundred million; 一億兩千萬 is a hundred and twenty million; 三萬億 is three times
   * ten thousand times a hundred million.
   */
  private static Numeral han(Folded text, int at, int end) {
    BigDecimal total = BigDecimal.ZERO;
    long section = 0;
    long digit = -1;
    int smallest = Integer.MAX_VALUE;
    int i = at;
    for (; i < end; i++) {
      char c = text.at(i);
      int value = c == '两' || c == '兩' ? 2 : digit(c);
      if (value >= 0) {
        digit = value;
      } else if (SMALL.indexOf(c) >= 0) {
        section += Math.max(1, digit) * (long) Math.pow(10, SMALL.indexOf(c) + 1);
        digit = -1;
      } else if (LARGE.indexOf(c) >= 0) {
        BigDecimal here = BigDecimal.valueOf(section + Math.max(0, digit));
        int exponent = exponent(c);
        total =
            exponent < smallest
                ? total.add(here.multiply(BigDecimal.TEN.pow(exponent)))
                : total.add(here).multiply(BigDecimal.TEN.pow(exponent));
        smallest = Math.min(smallest, exponent);
        section = 0;
        digit = -1;
      } else {
        break;
      }
    }
    BigDecimal value = total.add(BigDecimal.valueOf(section + Math.max(0, digit)));
    return new Numeral(value, i, smallest < Integer.MAX_VALUE);
  }

  private static int digit(char c) {
    int at = DIGITS.indexOf(c);
    return at <= 0 ? at : at - 1;
  }

  private static int exponent(char c) {
    return switch (c) {
      case '万', '萬' -> 4;
      case '兆' -> 12;
      default -> 8;
    };
  }
}
