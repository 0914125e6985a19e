package org.khorgos.normalise;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.khorgos.normalise.ProfileMatcher.Match;

import com.ibm.icu.util.ULocale;

import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * OpenNLP's model of 183 languages, of which only those are believed that news comes in. It is
 * asked about short texts above all, where it is weak: letters and words are weighed in, and the
 * languages of this project are expected before others.
 */
final class StatisticalDetector {
  private static final String MODEL = "/langdetect-183.bin";
  private static final int MAX_CHARS = 400;

  /** What the model's log confidence weighs against the log likelihood of letters and words. */
  private static final double WEIGHT = 5.0;

  /** Log odds against a language that hardly ever comes in. */
  private static final double RARE = 3.0;

  /** Stands for the model's confidence in Turkmen and Uyghur, which it does not know. */
  private static final double UNKNOWN = 0.014;

  /** Below any confidence the model gives to a language that is possible at all. */
  private static final double LEAST = 1e-4;

  /**
   * Emoji and letters of mathematics. The model's own patterns repeat a character regardless of
   * case, and that makes the regular expressions of Java 17 read beyond the end of the text.
   */
  private static final Pattern ABOVE_BMP = Pattern.compile("[\\x{10000}-\\x{10FFFF}]+");

  private static final Set<String> EXPECTED =
      Set.of(
          "en", "ru", "kk-Cyrl", "kk-Latn", "ky", "uz-Latn", "uz-Cyrl", "tg", "tk", "tr", "fa",
          "ar", "de", "fr", "es", "ug", "az", "uk");

  /** ISO 639-3, as the model names them, with the script of the texts. */
  private static final Map<Script, String> ALLOWED =
      Map.of(
          Script.LATIN, "eng deu fra spa tur aze tuk uzb ita por pol nld ron ces hun swe ind vie",
          Script.CYRILLIC, "rus kaz kir uzb tgk ukr bul bel srp mkd tat bak mon",
          Script.ARABIC, "ara fas pes uig urd pus",
          Script.OTHER, "ell kat hye heb hin ben tam tha");

  /**
   * @param tag BCP 47
   * @param confidence 0 to 1, among all languages of the model
   */
  record Guess(String tag, double confidence) {}

  /**
   * Empty where none of the languages allowed in that script is guessed.
   *
   * @param ranked what letters and words say, the best first; may be empty
   */
  Optional<Guess> guess(String text, Script script, List<Match> ranked) {
    Map<String, Double> confidences = confidences(text, script);
    ranked.forEach(match -> confidences.putIfAbsent(match.tag(), UNKNOWN));
    Map<String, Double> scores = scores(ranked);
    return confidences.entrySet().stream()
        .map(found -> new Guess(found.getKey(), found.getValue()))
        .max(Comparator.comparingDouble(guess -> score(guess, scores)));
  }

  private static Map<String, Double> confidences(String text, Script script) {
    String allowed = ALLOWED.getOrDefault(script, "");
    String cut = CleanText.cut(text, MAX_CHARS).toLowerCase(Locale.ROOT);
    String lead = ABOVE_BMP.matcher(cut).replaceAll(" ");
    Map<String, Double> found = new TreeMap<>();
    for (var language : new LanguageDetectorME(Model.LOADED).predictLanguages(lead)) {
      if (allowed.contains(language.getLang())) {
        found.merge(tag(language.getLang(), script), language.getConfidence(), Math::max);
      }
    }
    return found;
  }

  /** How far each language lies behind the best: 0 or less. */
  private static Map<String, Double> scores(List<Match> ranked) {
    Map<String, Double> scores = new HashMap<>();
    ranked.forEach(match -> scores.putIfAbsent(match.tag(), match.score() - ranked.get(0).score()));
    return scores;
  }

  private static double score(Guess guess, Map<String, Double> scores) {
    return WEIGHT * Math.log(Math.max(guess.confidence(), LEAST))
        + scores.getOrDefault(guess.tag(), 0.0)
        - (EXPECTED.contains(guess.tag()) ? 0 : RARE);
  }

  private static String tag(String iso, Script script) {
    String language = iso.equals("pes") ? "fa" : new ULocale(iso).getLanguage();
    return switch (language) {
      case "uz" -> script == Script.CYRILLIC ? "uz-Cyrl" : "uz-Latn";
      case "kk" -> script == Script.CYRILLIC ? "kk-Cyrl" : "kk-Latn";
      default -> language;
    };
  }

  /** Ten megabytes, loaded when letters and words have not decided for the first time. */
  private static final class Model {
    static final LanguageDetectorModel LOADED = load();

    private static LanguageDetectorModel load() {
      try (var stream = StatisticalDetector.class.getResourceAsStream(MODEL)) {
        return new LanguageDetectorModel(stream);
      } catch (IOException e) {
        throw new IllegalStateException("opennlp-models-langdetect is on the class path", e);
      }
    }
  }
}
