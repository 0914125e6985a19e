package org.khorgos.normalise;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.ibm.icu.util.ULocale;

import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** OpenNLP's model of 183 languages, of which only those are believed that news comes in. */
final class StatisticalDetector {
  private static final String MODEL = "/langdetect-183.bin";
  private static final int MAX_CHARS = 400;

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

  /** Empty where none of the languages allowed in that script is guessed. */
  Optional<Guess> guess(String text, Script script) {
    String allowed = ALLOWED.getOrDefault(script, "");
    String lead = CleanText.cut(text, MAX_CHARS).toLowerCase(Locale.ROOT);
    return Arrays.stream(new LanguageDetectorME(Model.LOADED).predictLanguages(lead))
        .filter(language -> allowed.contains(language.getLang()))
        .max(Comparator.comparingDouble(language -> language.getConfidence()))
        .map(found -> new Guess(tag(found.getLang(), script), found.getConfidence()));
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
