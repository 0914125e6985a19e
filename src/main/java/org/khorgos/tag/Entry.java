package org.khorgos.tag;

import java.util.ArrayList;
import java.util.List;

/**
 * What the form that ends at one node means: an entry of the lexicon.
 *
 * @param languages bits of the languages in which it means anything
 * @param whole its meaning in each layer for a text with a capital, or null
 * @param small the same for a text without one, which some forms want
 * @param layers bits of the layers in which it means anything; above them, of those without a
 *     capital
 */
record Entry(List<Sense> senses, long languages, Meaning[] whole, Meaning[] small, int layers) {

  static Entry of(List<Sense> senses) {
    long languages = 0;
    for (Sense sense : senses) {
      languages |= sense.languages();
    }
    Meaning[] whole = new Meaning[Kind.LAYERS];
    Meaning[] small = new Meaning[Kind.LAYERS];
    int layers = 0;
    for (int layer = 0; layer < Kind.LAYERS; layer++) {
      whole[layer] = meaning(senses, layer, true);
      small[layer] = meaning(senses, layer, false);
      layers |= whole[layer] == null ? 0 : 1 << layer;
      layers |= small[layer] == null ? 0 : 1 << layer + Kind.LAYERS;
    }
    return new Entry(List.copyOf(senses), languages, whole, small, layers);
  }

  private static Meaning meaning(List<Sense> senses, int layer, boolean capital) {
    List<Sense> here = new ArrayList<>(1);
    for (Sense sense : senses) {
      if (sense.kind().layer() == layer
          && (capital || !sense.capital())
          && !Meaning.contains(here, sense)) {
        here.add(sense);
      }
    }
    return here.isEmpty() ? null : new Meaning(here);
  }

  /** The layers in which it means anything, as bits. */
  int layers(boolean capital) {
    return capital ? layers & (1 << Kind.LAYERS) - 1 : layers >>> Kind.LAYERS;
  }

  /**
   * @return null where it has no meaning in that layer
   */
  Meaning meaning(int layer, boolean capital) {
    return capital ? whole[layer] : small[layer];
  }
}
