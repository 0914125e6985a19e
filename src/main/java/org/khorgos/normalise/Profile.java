package org.khorgos.normalise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What gives a language away among those of its script: how often the letters stand in it that
 * others lack, and its most frequent words.
 *
 * @param tag BCP 47
 * @param letters occurrences in 1,000 letters of running text; a letter left out is foreign to it
 * @param words in lower case, apostrophes folded as {@link TextSample} does
 */
record Profile(String tag, Map<Character, Double> letters, Set<String> words) {

  /** {@code letters} is written {@code "ә12 ғ13"}, {@code words} with blanks between. */
  static Profile of(String tag, String letters, String words) {
    Map<Character, Double> rates = new HashMap<>();
    for (String letter : letters.split(" ")) {
      rates.put(letter.charAt(0), Double.valueOf(letter.substring(1)));
    }
    return new Profile(tag, Map.copyOf(rates), Set.copyOf(List.of(words.split(" "))));
  }

  double rate(char letter) {
    return letters.getOrDefault(letter, 0.0);
  }
}
