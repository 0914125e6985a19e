package org.khorgos.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khorgos.article.Field;
import org.khorgos.ruleset.Loaded;
import org.khorgos.ruleset.RulesetLoader;

class MoneyTest {

  private static final Lexicon LEXICON =
      Lexicon.of(((Loaded.Ok) RulesetLoader.builtIn()).ruleset());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|x $31 billion y|$31 billion|31000000000|USD",
        "en|x US$1,500,000 y|US$1,500,000|1500000|USD",
        "en|x 2.3 billion dollars y|2.3 billion dollars|2300000000|USD",
        "en|x €5 million y|€5 million|5000000|EUR",
        "en|x 1.2 trillion yuan y|1.2 trillion yuan|1200000000000|CNY",
        "ru|на 15,5 млрд долларов в|15,5 млрд долларов|15500000000|USD",
        "ru|на 1 200 млн юаней в|1 200 млн юаней|1200000000|CNY",
        "ru|на 40 млн сомов в|40 млн сомов|40000000|KGS",
        "ru|на 2,345 млн долларов США в|2,345 млн долларов США|2345000|USD",
        "zh-Hans|达310亿美元，|310亿美元|31000000000|USD",
        "zh-Hans|达1.2万亿元。|1.2万亿元|1200000000000|CNY",
        "zh-Hant|達二百三十億美元。|二百三十億美元|23000000000|USD",
        "zh-Hant|資助20多萬港元。|20多萬港元|200000|HKD",
        "zh-Hans|约3亿5000万美元。|3亿5000万美元|350000000|USD",
        "uz-Latn|jami 12 mln 400 ming dollar boʻldi|12 mln 400 ming dollar|12400000|USD",
        "uz-Latn|jami 4,9 trln soʻm boʻldi|4,9 trln soʻm|4900000000000|UZS",
        "ky|жалпы 5 миллиард 439 миллион сом болду|5 миллиард 439 миллион сом|5439000000|KGS",
        "kk-Cyrl|жалпы 1,1 миллиард теңге болды|1,1 миллиард теңге|1100000000|KZT",
        "fa|حدود ۳٫۹ میلیارد دلار شد|۳٫۹ میلیارد دلار|3900000000|USD",
        "zh-Hans|共投资300万元。|300万元|3000000|CNY",
        "zh-Hant|撥款500萬元。|500萬元|5000000|HKD",
        "zh-Hant|撥款三百萬元。|三百萬元|3000000|HKD",
        "zh-Hant|撥款3億元人民幣。|3億元人民幣|300000000|CNY",
        "en|x two hundred million dollars y|two hundred million dollars|200000000|USD",
        "en|x two hundred and fifty million dollars y|two hundred and fifty million dollars|250000000|USD",
        "en|x one and a half billion yuan y|one and a half billion yuan|1500000000|CNY",
        "ru|на двести миллионов долларов в|двести миллионов долларов|200000000|USD",
        "ru|на двадцать пять миллионов юаней в|двадцать пять миллионов юаней|25000000|CNY",
        "ru|на полтора миллиарда долларов в|полтора миллиарда долларов|1500000000|USD",
        "ru|на два миллиона триста тысяч рублей в|два миллиона триста тысяч рублей|2300000|RUB",
        "kk-Cyrl|жалпы екі жүз елу миллион доллар болды|екі жүз елу миллион доллар|250000000|USD",
        "kk-Cyrl|жалпы бір жарым миллиард теңге болды|бір жарым миллиард теңге|1500000000|KZT",
        "kk-Latn|jalpy eki júz mıllıon dollar boldy|eki júz mıllıon dollar|200000000|USD",
        "uz-Latn|jami uch yuz million dollar boʻldi|uch yuz million dollar|300000000|USD",
        "uz-Latn|jami bir yarim milliard dollar boʻldi|bir yarim milliard dollar|1500000000|USD",
        "uz-Cyrl|жами ўн беш миллион доллар бўлди|ўн беш миллион доллар|15000000|USD"
      })
  void shouldReadASum(
      String language, String text, String exact, BigDecimal value, String currency) {
    // Given
    Sentence sentence = sentence(text, language);

    // When
    List<Money.Sum> sums = Money.in(sentence, language.substring(0, 2));

    // Then
    assertThat(sums)
        .singleElement()
        .satisfies(
            sum -> {
              assertThat(sum.value()).isEqualByComparingTo(value);
              assertThat(sum.currency()).isEqualTo(currency);
              assertThat(
                      text.substring(
                          sentence.text().offset(sum.at()), sentence.text().end(sum.to())))
                  .isEqualTo(exact);
            });
  }

  @Test
  void shouldReadARangeAsTwoSums() {
    // Given
    Sentence sentence = sentence("It will cost $25-30 million.", "en");

    // When
    List<Money.Sum> sums = Money.in(sentence, "en");

    // Then
    assertThat(sums)
        .extracting(sum -> sum.value().longValueExact())
        .containsExactly(25_000_000L, 30_000_000L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In 2023 trade grew by 31 percent.",
        "It delivers 55 billion cubic metres of gas a year.",
        "The dollar fell.",
        "Article 12, dollars and cents."
      })
  void shouldReadNoSumWhereThereIsNone(String text) {
    // Given
    Sentence sentence = sentence(text, "en");

    // When
    List<Money.Sum> sums = Money.in(sentence, "en");

    // Then
    assertThat(sums).isEmpty();
  }

  private static Sentence sentence(String text, String language) {
    Folded folded = Folded.of(text);
    List<Mention> mentions = Matcher.find(LEXICON.automaton(language), Field.BODY, folded);
    return Sentences.split(Field.BODY, folded, 0, mentions, 0).get(0);
  }
}
