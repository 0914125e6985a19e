package org.khorgos.normalise;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Ranks the languages of one script by the likelihood of the letters seen, to which each frequent
 * word adds as much as a letter that is e² times as likely.
 */
final class ProfileMatcher {
  /** Occurrences in 1,000 of a letter foreign to a language: names, quotations, typing errors. */
  private static final double FOREIGN = 0.08;

  private static final double WORD = 2.0;

  private final List<Profile> profiles;
  private final Set<Character> telling;

  ProfileMatcher(List<Profile> profiles) {
    this.profiles = profiles;
    this.telling =
        profiles.stream()
            .flatMap(profile -> profile.letters().keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * @param score log likelihood, to be compared with that of others for the same text only
   * @param words how many words of the text are frequent ones of the language
   * @param letters how many letters of the text are telling ones of the language
   */
  record Match(String tag, double score, int words, int letters) {}

  /** The best first. */
  List<Match> rank(TextSample sample) {
    return profiles.stream()
        .map(profile -> match(profile, sample))
        .sorted(Comparator.comparingDouble(Match::score).reversed())
        .toList();
  }

  private Match match(Profile profile, TextSample sample) {
    double score = 0;
    double rates = 0;
    int own = 0;
    int seen = 0;
    for (char letter : telling) {
      int count = sample.letters()[letter];
      double rate = Math.max(profile.rate(letter), FOREIGN);
      score += count * Math.log(rate / 1000);
      rates += rate;
      seen += count;
      own += profile.rate(letter) >= 1 ? count : 0;
    }
    score += (sample.total() - seen) * Math.log(1 - rates / 1000);
    int words = words(profile, sample);
    return new Match(profile.tag(), score + WORD * words, words, own);
  }

  private static int words(Profile profile, TextSample sample) {
    int found = 0;
    for (Map.Entry<String, Integer> word : sample.words().entrySet()) {
      found += profile.words().contains(word.getKey()) ? word.getValue() : 0;
    }
    return found;
  }
}
