package org.khorgos.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khorgos.article.Amount;
import org.khorgos.article.Article;
import org.khorgos.article.ArticleId;
import org.khorgos.article.Entity;
import org.khorgos.article.Evidence;
import org.khorgos.article.Language;
import org.khorgos.article.Pair;
import org.khorgos.article.Relevance;
import org.khorgos.article.Tagging;
import org.khorgos.article.Topic;
import org.khorgos.ruleset.Loaded;
import org.khorgos.ruleset.Ruleset;
import org.khorgos.ruleset.RulesetLoader;

class TaggerTest {

  private static final Ruleset RULES = ((Loaded.Ok) RulesetLoader.builtIn()).ruleset();
  private static final Tagger TAGGER = new Tagger(RULES);

  /** First and last of what a character of a text made up is drawn from. */
  private static final int[][] CHARACTERS = {
    {Character.MIN_CODE_POINT, Character.MAX_CODE_POINT},
    {Character.MIN_VALUE, Character.MAX_VALUE},
    {Character.MIN_SURROGATE, Character.MAX_SURROGATE},
    {0xFF00, 0xFFEF}, // full-width and half-width
    {0xFB50, 0xFDFF}, // Arabic presentation forms
    {0xFE70, 0xFEFF}
  };

  /** Texts made up in each language. */
  private static final int TEXTS = 50;

  private static final String SUMMIT_EN =
      "Xi Jinping received the five presidents of Central Asia in Xi'an on 18 May 2023. Tokayev"
          + " came first, followed by Japarov, Rahmon, Serdar Berdimuhamedow and Mirziyoyev. Xi and"
          + " the presidents agreed on the gas pipeline, oil and uranium. Trade between Central"
          + " Asia and China was a record $70 billion in 2022, of which Kazakhstan $31 billion,"
          + " Kyrgyzstan $15.5 billion, Turkmenistan $11.2 billion, Uzbekistan $9.8 billion and"
          + " Tajikistan $2 billion. The G7 met in Japan meanwhile.";
  private static final String SUMMIT_RU =
      "Си Цзиньпин принял в Сиане пятерых президентов стран Центральной Азии. Первым прибыл Токаев,"
          + " за ним Жапаров, Рахмон, Бердымухамедов и Мирзиёев. Си Цзиньпин и президенты стран"
          + " Центральной Азии договорились о газопроводе, нефти и уране. Торговля Центральной Азии"
          + " с Китаем достигла рекордных 70 млрд долларов, из них Казахстан — 31 млрд долларов,"
          + " Кыргызстан — 15,5 млрд долларов, Туркменистан — 11,2 млрд долларов, Узбекистан — 9,8"
          + " млрд долларов, Таджикистан — 2 млрд долларов. В Японии тем временем собралась G7.";
  private static final String SUMMIT_ZH =
      "习近平在西安会见中亚五国总统。托卡耶夫最先抵达，随后是扎帕罗夫、拉赫蒙、别尔德穆哈梅多夫和米尔济约耶夫。"
          + "中国同中亚就天然气管道、石油和铀达成协议。中国与中亚贸易额创下700亿美元的纪录，其中哈萨克斯坦310亿美元，"
          + "吉尔吉斯斯坦155亿美元，土库曼斯坦112亿美元，乌兹别克斯坦98亿美元，塔吉克斯坦20亿美元。七国集团同时在日本开会。";

  @Test
  void shouldBoundWhatItSaysOfALongText() {
    // Given
    Article article =
        article("", "China and Kazakhstan signed a $31 billion gas deal. ".repeat(1_000));

    // When
    Tagging tagging = TAGGER.tag(article);

    // Then
    assertThat(tagging.amounts()).hasSize(Sums.MAX_AMOUNTS);
    assertThat(tagging.entities())
        .isNotEmpty()
        .allSatisfy(e -> assertThat(e.mentions()).hasSize(Claims.MAX_MENTIONS));
  }

  @ParameterizedTest
  @ValueSource(strings = {SUMMIT_EN, SUMMIT_RU, SUMMIT_ZH})
  void shouldReadTheSummitWhole(String text) {
    // Given
    Article article = article("", text);

    // When
    Tagging tagging = TAGGER.tag(article);

    // Then
    assertThat(tagging.relevance().relevant()).isTrue();
    assertThat(tagging.pairs()).extracting(Pair::code).containsExactly(Pair.Code.values());
    assertThat(tagging.topics()).extracting(Topic::code).contains("diplomacy", "trade", "energy");
    assertThat(sums(tagging))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "CN-CA", 70_000_000_000L,
                "CN-KZ", 31_000_000_000L,
                "CN-KG", 15_500_000_000L,
                "CN-TM", 11_200_000_000L,
                "CN-UZ", 9_800_000_000L,
                "CN-TJ", 2_000_000_000L));
    assertThat(tagging.entities())
        .extracting(Entity::id)
        .contains("Q15031", "Q200881", "Q25597826", "Q57366", "Q51874548", "Q57808");
    shouldProve(article, tagging);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A bone china cup from Tashkent stood on the shelf.",
        "China. Kazakhstan.",
        "Rain is expected in Astana and Almaty, Kazakhstan.",
        "The US, Russia, Turkey, India, China and Kazakhstan voted for the motion.",
        "新疆的哈萨克族牧民迎来新年。",
        "На трассе «Западная Европа — Западный Китай» в Казахстане закрыто движение."
      })
  void shouldNotClaimARelationWhereThereIsNone(String text) {
    // Given
    Article article = article("", text);

    // When
    Tagging tagging = TAGGER.tag(article);

    // Then
    assertThat(tagging.relevance().relevant()).isFalse();
    assertThat(tagging.pairs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Uzbekistan exports gas to China.|CN-UZ|energy",
        "Узбекистан экспортирует газ в Китай.|CN-UZ|energy",
        "中哈两国签署能源协议。|CN-KZ|energy",
        "Кыргызско-китайская граница открыта для грузовых перевозок.|CN-KG|transport",
        "A Chinese company will build a hydropower plant in Tajikistan.|CN-TJ|energy"
      })
  void shouldReadOneStatement(String text, String pair, String topic) {
    // Given
    Article article = article("", text);

    // When
    Tagging tagging = TAGGER.tag(article);

    // Then
    assertThat(tagging.pairs()).extracting(p -> p.code().label()).containsExactly(pair);
    assertThat(tagging.topics()).extracting(Topic::code).contains(topic);
    shouldProve(article, tagging);
  }

  @Test
  void shouldIgnoreADateline() {
    // Given
    Article article =
        article("", "BEIJING, Nov 3 (Xinhua) -- Kazakhstan held talks with Uzbekistan on trade.");

    // When
    Tagging tagging = TAGGER.tag(article);

    // Then
    assertThat(tagging.relevance().relevant()).isFalse();
  }

  static Stream<Named<Ruleset.Language>> languages() {
    return RULES.languages().stream().map(language -> Named.of(language.tag(), language));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void shouldNeverThrowAndAlwaysSayTheSame(Ruleset.Language language) {
    // Given texts of names, digits, punctuation and any characters at all
    Random random = new Random(language.tag().hashCode());
    List<String> pieces = pieces(language);
    for (int n = 0; n < TEXTS; n++) {
      Article article = article(text(random, pieces, 3), text(random, pieces, 12), language.tag());

      // When
      Tagging tagging = TAGGER.tag(article);

      // Then
      assertThat(TAGGER.tag(article)).as("%s, n=%d", language.tag(), n).isEqualTo(tagging);
      shouldProve(article, tagging);
    }
  }

  /** The names of a language, and as often what texts of any are made of. */
  private static List<String> pieces(Ruleset.Language language) {
    List<String> names =
        language.names().values().stream()
            .flatMap(List::stream)
            .map(form -> form.replaceAll("[~*^]", ""))
            .toList();
    List<String> others =
        List.of(SUMMIT_EN, SUMMIT_RU, SUMMIT_ZH, "$", "1.", ",5 млрд", "亿元", "\u0130", "*");
    List<String> pieces = new ArrayList<>(names);
    for (int i = 0; i < names.size(); i++) {
      pieces.add(others.get(i % others.size()));
    }
    return pieces;
  }

  private static String text(Random random, List<String> pieces, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      String piece = pieces.get(random.nextInt(pieces.size()));
      int from = piece.length() < 60 ? 0 : random.nextInt(piece.length());
      text.append(piece, from, Math.min(piece.length(), from + 60));
      int[] range = CHARACTERS[random.nextInt(CHARACTERS.length)];
      text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
    }
    return text.toString();
  }

  private static void shouldProve(Article article, Tagging tagging) {
    Stream<Evidence> reasons =
        tagging.relevance().reasons().stream()
            .map(Relevance.Reason::evidence)
            .flatMap(List::stream);
    Stream<Evidence> pairs = tagging.pairs().stream().map(Pair::evidence).flatMap(List::stream);
    Stream<Evidence> topics = tagging.topics().stream().map(Topic::evidence).flatMap(List::stream);
    Stream<Evidence> sums = tagging.amounts().stream().map(Amount::evidence);
    assertThat(Stream.of(reasons, pairs, topics, sums).flatMap(s -> s))
        .allSatisfy(
            e ->
                assertThat(article.text(e.field()).substring(e.start(), e.end()))
                    .isEqualTo(e.exact()));
    assertThat(tagging.pairs()).allSatisfy(p -> assertThat(p.evidence()).isNotEmpty());
    assertThat(tagging.topics()).allSatisfy(t -> assertThat(t.evidence()).isNotEmpty());
  }

  private static Map<String, Long> sums(Tagging tagging) {
    return tagging.amounts().stream()
        .collect(
            Collectors.toMap(
                a -> a.about().stream().map(Pair.Code::label).collect(Collectors.joining("+")),
                a -> a.value().longValueExact()));
  }

  /** Enough for the texts of these tests. */
  private static String language(String text) {
    if (text.codePoints().anyMatch(Character::isIdeographic)) {
      return "zh-Hans";
    }
    return text.codePoints().anyMatch(c -> c >= 0x400 && c < 0x500) ? "ru" : "en";
  }

  static Article article(String title, String body) {
    return article(title, body, language(title + body));
  }

  private static Article article(String title, String body, String language) {
    return new Article(
        new ArticleId(new UUID(0, 1)),
        null,
        null,
        null,
        title,
        body,
        new Language(language, null, 1),
        null);
  }
}
