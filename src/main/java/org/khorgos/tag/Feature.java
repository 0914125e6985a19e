package org.khorgos.tag;

import java.util.Locale;

/**
 * What can be seen of a sentence that may link the two sides. Each adds its weight in the ruleset
 * to the log-odds that the sentence is a statement on the relation.
 */
enum Feature {
  BIAS(0, "any sentence that names both sides"),

  // Who speaks for China: the strongest
  CN_STATE(1, "China itself"),
  CN_LEADER(1, "a leader of China"),
  CN_COMPANY(0, "a Chinese company or institution"),
  CN_CAPITAL(0, "Beijing"),
  CN_CITY(0, "a Chinese city or province"),
  CN_WEAK(-1, "only a people, a currency or a border crossing for China"),
  CN_FORMAT(0, "only an organisation in which China sits"),
  CN_NEAR(0, "China in the sentence before"),

  CN_HOME(-1, "China only as the state whose press writes in this language"),

  // Who speaks for Central Asia: the strongest
  CA_STATE(1, "a Central Asian state itself"),
  CA_LEADER(1, "a leader of Central Asia"),
  CA_COMPANY(0, "a Central Asian company or institution"),
  CA_REGION(0, "the region"),
  CA_CAPITAL(0, "a Central Asian capital"),
  CA_CITY(0, "a Central Asian city or province"),
  CA_PEOPLE(-1, "a Central Asian people"),
  CA_MONEY(-1, "a Central Asian currency"),
  CA_BORDER(-1, "a border crossing"),
  CA_FORMAT(0, "an organisation in which Central Asia sits"),
  CA_NEAR(0, "Central Asia in a neighbouring sentence"),
  CA_NEXT_PARAGRAPH(-1, "... in another paragraph"),
  CA_TITLE(0, "Central Asia in the title"),
  CA_HOME(0, "the state the whole text is about"),
  CA_FAR(-1, "... named more than three sentences away"),
  CA_LANGUAGE(0, "the state whose press writes in this language"),

  // How they stand to each other
  JOINED(1, "one word for both sides"),
  PROJECT(1, "a project of both sides"),
  TIGHT(1, "both sides side by side"),
  NEAR(0, "both sides close together"),
  FAR(-1, "both sides far apart"),
  SAME_CLAUSE(1, "no comma between the sides"),
  ACT_BETWEEN(1, "a word of interaction between the sides"),
  ACT(1, "a word of interaction"),
  ACTS(1, "several words of interaction"),
  BOTH(1, "'both sides' or the like"),
  HOME_WORD(0, "'our country' or the like"),
  FIRM(0, "'the company' or the like"),
  TOPIC(1, "a word of a topic"),
  TOPICS(1, "several words of topics"),
  MONEY(1, "a sum of money"),
  MONEY_ROWS(1, "each state with its sum, after a sentence on China"),

  // What speaks against
  NO_CUE(-1, "no word of interaction or of a topic"),
  LIST(-1, "a list of countries"),
  LONG_LIST(-1, "a long list of countries"),
  OTHER(-1, "a third state"),
  OTHERS(-1, "several other states"),
  PARALLEL(-1, "both sides named side by side beside a third state"),
  CONTRAST(-1, "a comparison or ranking"),
  SPORT(-1, "sport"),
  PAST(-1, "history"),
  LONG_SENTENCE(0, "a very long sentence"),

  // Where it stands
  TITLE(1, "in the title"),
  LEAD(0, "in the lead"),
  ALONE(1, "the text is hardly longer"),
  DOC_CN(1, "China named again and again"),
  DOC_CA(0, "Central Asia named again and again"),
  TITLE_CN(0, "China in the title"),
  TITLE_CA(0, "Central Asia in the title as well"),
  FOREIGN(-1, "the text is mostly about other states"),
  DOC_SPORT(-1, "a text about sport"),
  HOME_STRONG(1, "the text comes from or is about one Central Asian state");

  private final int sign;
  private final String text;

  Feature(int sign, String text) {
    this.sign = sign;
    this.text = text;
  }

  /** 1 for what can only speak for a relation, -1 for what can only speak against it, else 0. */
  int sign() {
    return sign;
  }

  /** As written in the weights of a ruleset. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** For a person. */
  String text() {
    return text;
  }
}
