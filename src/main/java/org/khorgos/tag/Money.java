package org.khorgos.tag;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums of money in a sentence, in digits, with scale and currency. */
final class Money {

  /** Longer sentences are cut: what no person reads as one is no statement on a sum. */
  private static final int MAX_SENTENCE = 4_000;

  private static final String NUMBER =
      "(\\d{1,3}(?:[ \\u00A0]\\d{3})+(?:[.,]\\d{1,3})?|\\d[\\d.,]{0,20}\\d|\\d)";
  private static final String SCALE =
      "(?:(万亿|萬億|千亿|亿|億|千万|万|萬"
          + "|(?:trillions?|trn|billions?|bn|millions?|mln|thousand"
          + "|трлн|триллион\\p{L}{0,3}|млрд|миллиард\\p{L}{0,3}|млн|миллион\\p{L}{0,3}|тыс)\\b))?";
  private static final String GAP = "[ \\u00A0]?";
  private static final Pattern BEFORE =
      Pattern.compile("(US\\$|\\$|€|USD|CNY|RMB|¥)" + GAP + NUMBER + GAP + SCALE);
  private static final Pattern AFTER =
      Pattern.compile(
          NUMBER
              + GAP
              + SCALE
              + "\\.?"
              + GAP
              + "(?:of )?"
              + "((?:US )?dollars?|USD|долл\\p{L}{0,6}|\\$|美元|美金|yuan|RMB|CNY|юан\\p{L}{0,3}"
              + "|人民币|人民幣|元|euros?|евро|欧元|歐元|tenge|тенге|坚戈|rubles?|руб\\p{L}{0,4}|卢布"
              + "|盧布|somoni|сомони|сом\\p{L}{0,2}\\b|soums?|сум\\p{L}{0,2}\\b|манат\\p{L}{0,2}|manats?)");

  private static final Map<String, Integer> SCALES =
      Map.ofEntries(
          Map.entry("万亿", 12),
          Map.entry("萬億", 12),
          Map.entry("千亿", 11),
          Map.entry("亿", 8),
          Map.entry("億", 8),
          Map.entry("千万", 7),
          Map.entry("万", 4),
          Map.entry("萬", 4),
          Map.entry("tr", 12),
          Map.entry("b", 9),
          Map.entry("m", 6),
          Map.entry("th", 3),
          Map.entry("тр", 12),
          Map.entry("млрд", 9),
          Map.entry("миллиа", 9),
          Map.entry("мл", 6),
          Map.entry("милли", 6),
          Map.entry("ты", 3));

  private static final List<Map.Entry<String, String>> CURRENCIES =
      List.of(
          Map.entry("USD", "US$|$|USD|dollar|US dollar|долл|美元|美金"),
          Map.entry("CNY", "CNY|RMB|¥|yuan|юан|人民|元"),
          Map.entry("EUR", "€|euro|евро|欧元|歐元"),
          Map.entry("KZT", "tenge|тенге|坚戈"),
          Map.entry("RUB", "ruble|руб|卢布|盧布"),
          Map.entry("TJS", "somoni|сомони"),
          Map.entry("KGS", "сом"),
          Map.entry("UZS", "soum|сум"),
          Map.entry("TMT", "манат|manat"));

  /** A sum; offsets are those of the field. */
  record Sum(int start, int end, BigDecimal value, String currency) {}

  private Money() {}

  /** In the order of the sentence. */
  static List<Sum> in(String text, int start, int end) {
    String sentence = text.substring(start, Math.min(end, start + MAX_SENTENCE));
    List<Sum> sums = new ArrayList<>();
    Matcher before = BEFORE.matcher(sentence);
    while (before.find()) {
      add(sums, before, start, before.group(2), before.group(3), before.group(1));
    }
    Matcher after = AFTER.matcher(sentence);
    while (after.find()) {
      int from = start + after.start();
      if (sums.stream().noneMatch(s -> from < s.end() && s.start() <= from)) {
        add(sums, after, start, after.group(1), after.group(2), after.group(3));
      }
    }
    sums.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return sums;
  }

  private static void add(
      List<Sum> sums, Matcher at, int offset, String number, String scale, String currency) {
    BigDecimal value = value(number, scale != null);
    if (value != null) {
      BigDecimal scaled = value.scaleByPowerOfTen(scale == null ? 0 : power(scale));
      int end = offset + at.end() - trailing(at.group());
      sums.add(new Sum(offset + at.start(), end, scaled, currency(currency)));
    }
  }

  private static int trailing(String text) {
    return text.length() - text.stripTrailing().length();
  }

  /**
   * 15.5, 15,5, 1 500, 1,500,000; a comma before three digits groups them where no scale follows.
   */
  private static BigDecimal value(String number, boolean scaled) {
    String n = number.replaceAll("[ \\u00A0]", "");
    int comma = n.lastIndexOf(',');
    int point = n.lastIndexOf('.');
    if (comma >= 0 && point >= 0) {
      String group = comma > point ? "." : ",";
      n = n.replace(group, "").replace(',', '.');
    } else if (n.matches("\\d{1,3}([.,]\\d{3})+") && (!scaled || n.indexOf(',') >= 0)) {
      n = n.replaceAll("[.,]", "");
    } else {
      n = n.replace(',', '.');
    }
    return n.matches("\\d+(\\.\\d+)?") ? new BigDecimal(n) : null;
  }

  private static int power(String scale) {
    int best = 0;
    int length = 0;
    for (Map.Entry<String, Integer> s : SCALES.entrySet()) {
      if (scale.startsWith(s.getKey()) && s.getKey().length() > length) {
        best = s.getValue();
        length = s.getKey().length();
      }
    }
    return best;
  }

  private static String currency(String written) {
    for (Map.Entry<String, String> currency : CURRENCIES) {
      for (String start : currency.getValue().split("\\|")) {
        if (written.startsWith(start)) {
          return currency.getKey();
        }
      }
    }
    throw new IllegalStateException(
        "a currency the patterns know and the table does not: " + written);
  }
}
