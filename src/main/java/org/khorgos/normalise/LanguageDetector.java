package org.khorgos.normalise;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.khorgos.article.Language;
import org.khorgos.normalise.ProfileMatcher.Match;

/**
 * Script first, then letters and frequent words; the statistical model only where those do not
 * decide. What the sender declares breaks ties and nothing else.
 */
final class LanguageDetector {
  /** UTF-16 code units that decide nearly always. */
  private static final int ENOUGH = 1_000;

  /** And where they do not. */
  private static final int MOST = 2_000;

  /** A lead of this log likelihood is certain: e⁴ to one. */
  private static final double CLEAR = 4.0;

  private static final Map<Script, ProfileMatcher> MATCHERS =
      Map.of(
          Script.CYRILLIC, new ProfileMatcher(Script.CYRILLIC, Profiles.CYRILLIC),
          Script.LATIN, new ProfileMatcher(Script.LATIN, Profiles.LATIN),
          Script.ARABIC, new ProfileMatcher(Script.ARABIC, Profiles.ARABIC));

  private final StatisticalDetector statistics = new StatisticalDetector();

  Language detect(String title, String body, String declared) {
    DeclaredLanguage sender = new DeclaredLanguage(declared);
    return clear(beginning(title, body, ENOUGH), sender)
        .orElseGet(() -> more(beginning(title, body, MOST), sender));
  }

  private static String beginning(String title, String body, int max) {
    return CleanText.cut(title + "\n" + CleanText.cut(body, max), max);
  }

  /** Empty where letters and words do not decide. */
  private static Optional<Language> clear(String text, DeclaredLanguage sender) {
    char[] letters = text.toCharArray();
    Script script = Script.of(letters);
    return switch (script) {
      case HAN -> chinese(text, sender);
      case KANA -> Optional.of(new Language("ja", sender.text(), 0.99));
      case HANGUL -> Optional.of(new Language("ko", sender.text(), 0.99));
      case OTHER, NONE -> Optional.empty();
      default -> byProfile(letters, script, sender);
    };
  }

  private static Optional<Language> chinese(String text, DeclaredLanguage sender) {
    int balance = HanVariant.balance(text);
    String tag = balance > 0 ? "zh-Hant" : "zh-Hans";
    return balance == 0
        ? Optional.empty()
        : Optional.of(new Language(tag, sender.text(), certainty(balance)));
  }

  private static Optional<Language> byProfile(
      char[] letters, Script script, DeclaredLanguage sender) {
    ProfileMatcher matcher = MATCHERS.get(script);
    TextSample sample = matcher.sample(letters);
    List<Match> ranked = matcher.rank(sample);
    Match best = ranked.get(0);
    double lead = best.score() - rival(ranked, best).score();
    return lead >= CLEAR && fits(best, sample)
        ? Optional.of(new Language(best.tag(), sender.text(), certainty(lead)))
        : Optional.empty();
  }

  private Language more(String text, DeclaredLanguage sender) {
    return clear(text, sender).orElseGet(() -> unclear(text, sender));
  }

  private Language unclear(String text, DeclaredLanguage sender) {
    char[] letters = text.toCharArray();
    Script script = Script.of(letters);
    return switch (script) {
      case NONE -> new Language("und", sender.text(), 0);
      case HAN -> new Language(sender.is("zh-Hant") ? "zh-Hant" : "zh-Hans", sender.text(), 0.5);
      case OTHER -> statistical(text, script, sender, List.of());
      default -> declared(text, letters, script, sender);
    };
  }

  /** What the sender declares, where it is as likely as the best; else what the model says. */
  private Language declared(String text, char[] letters, Script script, DeclaredLanguage sender) {
    ProfileMatcher matcher = MATCHERS.get(script);
    List<Match> ranked = matcher.rank(matcher.sample(letters));
    return ranked.stream()
        .filter(match -> ranked.get(0).score() - match.score() < CLEAR && sender.is(match.tag()))
        .findFirst()
        .map(match -> new Language(match.tag(), sender.text(), 0.5))
        .orElseGet(() -> statistical(text, script, sender, ranked));
  }

  /** The best of another language; one language may have profiles for two spellings. */
  private static Match rival(List<Match> ranked, Match best) {
    return ranked.stream()
        .filter(match -> !match.tag().equals(best.tag()))
        .findFirst()
        .orElse(best);
  }

  /** Some language is always best; to be believed it must explain words or letters of the text. */
  private static boolean fits(Match match, TextSample sample) {
    return match.words() * 12 >= sample.wordCount() || match.letters() * 40 >= sample.total();
  }

  private Language statistical(
      String text, Script script, DeclaredLanguage sender, List<Match> ranked) {
    return statistics
        .guess(text, script, ranked)
        .map(guess -> new Language(guess.tag(), sender.text(), guess.confidence()))
        .orElse(new Language("und", sender.text(), 0));
  }

  /** The probability that belongs to a lead in log likelihood, never quite 1. */
  private static double certainty(double lead) {
    return Math.min(0.99, 1 / (1 + Math.exp(-Math.abs(lead))));
  }
}
