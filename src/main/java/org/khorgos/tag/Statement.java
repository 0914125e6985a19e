package org.khorgos.tag;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.khorgos.ruleset.Side;

/**
 * A sentence that may link the two sides.
 *
 * @param partners the Central Asian sides it is about
 * @param explicit true where the sentence itself names them
 * @param china what stands for China, or null where a sentence before does
 * @param partner what stands for Central Asia, or null where another sentence does
 * @param proof what the reader should look at
 * @param probability 0 to 1; 0 until scored
 */
record Statement(
    Sentence sentence,
    Set<Side> partners,
    boolean explicit,
    Mention china,
    Mention partner,
    List<Mention> proof,
    EnumSet<Feature> features,
    double probability) {

  Statement scored(double score) {
    return new Statement(sentence, partners, explicit, china, partner, proof, features, score);
  }
}
