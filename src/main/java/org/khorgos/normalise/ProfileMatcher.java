package org.khorgos.normalise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Ranks the languages of one script by the likelihood of the letters seen, to which each frequent
 * word adds as much as a letter that is e² times as likely.
 */
final class ProfileMatcher {
  /** Occurrences in 1,000 of a letter foreign to a language: names, quotations, typing errors. */
  private static final double FOREIGN = 0.08;

  private static final double WORD = 2.0;

  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingDouble(Match::score).reversed();

  private final Alphabet alphabet;
  private final Vocabulary vocabulary;
  private final char[] telling;
  private final List<Scale> scales;

  ProfileMatcher(Script script, List<Profile> profiles) {
    this.alphabet = new Alphabet(script);
    this.vocabulary =
        new Vocabulary(
            profiles.stream()
                .flatMap(profile -> profile.words().stream())
                .collect(Collectors.toSet()));
    String letters =
        profiles.stream()
            .flatMap(profile -> profile.letters().keySet().stream())
            .distinct()
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining());
    this.telling = letters.toCharArray();
    this.scales = profiles.stream().map(this::scale).toList();
  }

  /**
   * What a profile makes of frequent words and of each of the telling letters.
   *
   * @param words numbers of the frequent words
   * @param weights log likelihood of one occurrence
   * @param own whether it is one of the language's own
   * @param other log likelihood of a letter that tells nothing
   */
  private record Scale(String tag, int[] words, double[] weights, boolean[] own, double other) {}

  /**
   * @param score log likelihood, to be compared with that of others for the same text only
   * @param words how many words of the text are frequent ones of the language
   * @param letters how many letters of the text are telling ones of the language
   */
  record Match(String tag, double score, int words, int letters) {}

  private Scale scale(Profile profile) {
    double[] weights = new double[telling.length];
    boolean[] own = new boolean[telling.length];
    double rates = 0;
    for (int i = 0; i < telling.length; i++) {
      double rate = Math.max(profile.rate(telling[i]), FOREIGN);
      weights[i] = Math.log(rate / 1000);
      own[i] = profile.rate(telling[i]) >= 1;
      rates += rate;
    }
    int[] words = profile.words().stream().mapToInt(vocabulary::number).toArray();
    return new Scale(profile.tag(), words, weights, own, Math.log(1 - rates / 1000));
  }

  TextSample sample(char[] text) {
    return TextSample.of(text, alphabet, vocabulary);
  }

  /** The best first. */
  List<Match> rank(TextSample sample) {
    List<Match> ranked = new ArrayList<>(scales.size());
    for (Scale scale : scales) {
      ranked.add(match(scale, sample));
    }
    ranked.sort(BEST_FIRST);
    return ranked;
  }

  private Match match(Scale scale, TextSample sample) {
    double score = 0;
    int own = 0;
    int seen = 0;
    for (int i = 0; i < telling.length; i++) {
      int count = sample.letters()[telling[i]];
      score += count * scale.weights()[i];
      seen += count;
      own += scale.own()[i] ? count : 0;
    }
    score += (sample.total() - seen) * scale.other();
    int words = words(scale, sample);
    return new Match(scale.tag(), score + WORD * words, words, own);
  }

  private static int words(Scale scale, TextSample sample) {
    int found = 0;
    for (int word : scale.words()) {
      found += sample.words()[word];
    }
    return found;
  }
}
