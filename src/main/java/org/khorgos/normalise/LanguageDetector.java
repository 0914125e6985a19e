package org.khorgos.normalise;

import java.util.List;
import java.util.Map;

import org.khorgos.article.Language;
import org.khorgos.normalise.ProfileMatcher.Match;

/**
 * Script first, then letters and frequent words; the statistical model only where those do not
 * decide. What the sender declares breaks ties and nothing else.
 */
final class LanguageDetector {
  private static final int MAX_CHARS = 2_000;

  /** A lead of this log likelihood is certain: e⁴ to one. */
  private static final double CLEAR = 4.0;

  private static final Map<Script, ProfileMatcher> MATCHERS =
      Map.of(
          Script.CYRILLIC, new ProfileMatcher(Script.CYRILLIC, Profiles.CYRILLIC),
          Script.LATIN, new ProfileMatcher(Script.LATIN, Profiles.LATIN),
          Script.ARABIC, new ProfileMatcher(Script.ARABIC, Profiles.ARABIC));

  private final StatisticalDetector statistics = new StatisticalDetector();

  Language detect(String title, String body, String declared) {
    String text = CleanText.cut(title + "\n" + CleanText.cut(body, MAX_CHARS), MAX_CHARS);
    char[] letters = text.toCharArray();
    Script script = Script.of(letters);
    DeclaredLanguage sender = new DeclaredLanguage(declared);
    return switch (script) {
      case NONE -> new Language("und", declared, 0);
      case HAN -> chinese(text, sender);
      case KANA -> new Language("ja", declared, 0.99);
      case HANGUL -> new Language("ko", declared, 0.99);
      case OTHER -> statistical(text, script, sender, List.of());
      default -> byProfile(text, letters, script, sender);
    };
  }

  private static Language chinese(String text, DeclaredLanguage sender) {
    int balance = HanVariant.balance(text);
    if (balance == 0) {
      return new Language(sender.is("zh-Hant") ? "zh-Hant" : "zh-Hans", sender.text(), 0.5);
    }
    return new Language(balance > 0 ? "zh-Hant" : "zh-Hans", sender.text(), certainty(balance));
  }

  private Language byProfile(String text, char[] letters, Script script, DeclaredLanguage sender) {
    ProfileMatcher matcher = MATCHERS.get(script);
    TextSample sample = matcher.sample(letters);
    List<Match> ranked = matcher.rank(sample);
    Match best = ranked.get(0);
    double lead = best.score() - rival(ranked, best).score();
    if (lead >= CLEAR && fits(best, sample)) {
      return new Language(best.tag(), sender.text(), certainty(lead));
    }
    return ranked.stream()
        .filter(match -> best.score() - match.score() < CLEAR && sender.is(match.tag()))
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
