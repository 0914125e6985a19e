package org.khorgos.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.khorgos.article.Field;
import org.khorgos.evaluate.GoldFile;
import org.khorgos.evaluate.GoldItem;
import org.khorgos.ruleset.Loaded;
import org.khorgos.ruleset.Ruleset;
import org.khorgos.ruleset.RulesetLoader;

class MatcherTest {

  private static final Ruleset RULES = ((Loaded.Ok) RulesetLoader.builtIn()).ruleset();
  private static final Lexicon LEXICON = Lexicon.of(RULES);
  private static final Path TEXTS = Path.of("src/test/resources/gold/texts.jsonl");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|exports to China rose|China|china",
        "en|CHINA AND KAZAKHSTAN|CHINA|china",
        "ru|поставки из Китая растут|Китая|china",
        "ru|дистрибьюторChery открыл|Chery|chery",
        "ru|в КНP прибыли|КНP|china",
        "uz-Latn|O‘zbekistonning qarzi|O‘zbekistonning|uzbekistan",
        "uz-Latn|Oʻzbekistonda|Oʻzbekistonda|uzbekistan",
        "uz-Latn|O'zbekiston|O'zbekiston|uzbekistan",
        "kk-Latn|Qytaıǵa bardy|Qytaıǵa|china",
        "kk-Cyrl|Қытаймен келісті|Қытаймен|china",
        "tr|Çin'in yatırımı|Çin|china",
        "tr|ÇİN|ÇİN|china",
        "fa|سفر به قزاقستان|قزاقستان|kazakhstan",
        "ar|والصين وقعت|الصين|china",
        "zh-Hans|赴哈萨克斯坦考察|哈萨克斯坦|kazakhstan",
        "zh-Hant|烏茲別克總統|烏茲別克|uzbekistan",
        "en|the ＣＮＰＣ deal|ＣＮＰＣ|cnpc",
        "ru|Си\u00A0Цзиньпин|Си\u00A0Цзиньпин|xi-jinping",
        "ru|Ка\u00ADзах\u00ADстан|Ка\u00ADзах\u00ADстан|kazakhstan"
      })
  void shouldFindANameAtItsPlace(String language, String text, String exact, String key) {
    // When
    List<Mention> mentions = find(text, language);

    // Then
    assertThat(mentions)
        .filteredOn(mention -> names(mention).contains(key))
        .extracting(mention -> text.substring(mention.start(), mention.end()))
        .contains(exact);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|a china cupboard|china",
        "en|ships in the South China Sea|china",
        "en|Chinatown|china",
        "ru|станция Китай-город закрыта|china",
        "zh-Hans|哈萨克族牧民|kazakhstan",
        "zh-Hans|乌克兰总统|uzbekistan"
      })
  void shouldNotFindWhatOnlyLooksLikeAName(String language, String text, String key) {
    // When
    List<Mention> mentions = find(text, language);

    // Then
    assertThat(mentions).noneMatch(mention -> names(mention).contains(key));
  }

  @Test
  void shouldGiveOffsetsAtWhichTheTextFoldsToTheForm() throws IOException {
    for (GoldItem item : GoldFile.read(TEXTS).items()) {
      // Given
      String text = item.article().body();
      Folded folded = Folded.of(text);

      // When
      List<Mention> mentions = find(text, item.expected().lang());

      // Then
      assertThat(mentions)
          .allSatisfy(
              mention ->
                  assertThat(letters(Folded.of(text.substring(mention.start(), mention.end()))))
                      .isEqualTo(letters(folded, mention.at(), mention.to())));
    }
  }

  static Stream<UnaryOperator<String>> spellings() {
    return Stream.of(
        text -> Normalizer.normalize(text, Normalizer.Form.NFD),
        text -> text.replace(' ', '\u00A0'),
        text -> text.toUpperCase(Locale.ROOT),
        text -> text.replace("-", "–"),
        text -> text.replaceAll("(?<=\\p{IsCyrillic}{3})(?=\\p{IsCyrillic}{3})", "\u00AD"));
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void shouldFindTheSameNamesHoweverTheyAreSpelt(UnaryOperator<String> spelling)
      throws IOException {
    for (GoldItem item : GoldFile.read(TEXTS).items()) {
      // Given
      String text = Normalizer.normalize(item.article().body(), Normalizer.Form.NFC);
      String language = item.expected().lang();

      // When
      List<Mention> mentions = find(spelling.apply(text), language);

      // Then
      assertThat(keys(mentions)).as(item.id()).containsAll(keys(find(text, language)));
    }
  }

  @Test
  void shouldStayInsideTheTextWhateverItHolds() {
    // Given
    Random random = new Random(20261124);
    String[] pieces = {
      "Китай", "казахстан", "中哈", "министр иностранных дел", "\u0301", "\u00AD", "o'", "أ", "A"
    };
    for (int n = 0; n < 3_000; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(20); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
        text.append((char) random.nextInt(0x10000));
      }

      // When
      List<Mention> mentions = find(text.toString(), "und");

      // Then
      assertThat(mentions)
          .allMatch(m -> 0 <= m.start() && m.start() < m.end() && m.end() <= text.length());
    }
  }

  private static List<Mention> find(String text, String language) {
    return Matcher.find(LEXICON.automaton(language), Field.BODY, Folded.of(text));
  }

  private static Set<String> names(Mention mention) {
    return Arrays.stream(mention.senses())
        .filter(sense -> sense.name() != null)
        .map(sense -> sense.name().key())
        .collect(Collectors.toSet());
  }

  private static Set<String> keys(List<Mention> mentions) {
    return mentions.stream()
        .flatMap(mention -> names(mention).stream())
        .collect(Collectors.toSet());
  }

  private static String letters(Folded folded) {
    return letters(folded, 0, folded.length());
  }

  private static String letters(Folded folded, int from, int to) {
    StringBuilder letters = new StringBuilder();
    for (int i = from; i < to; i++) {
      letters.append(folded.at(i));
    }
    return letters.toString();
  }
}
