package org.khorgos.ruleset;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Texts that are seldom read, end to end in one: of the forms of all languages, a hundred thousand
 * and more, each would be two objects to every full collection.
 */
final class PackedTexts extends AbstractList<String> implements RandomAccess {

  private final String all;

  /** Where each ends. */
  private final int[] ends;

  private PackedTexts(String all, int[] ends) {
    this.all = all;
    this.ends = ends;
  }

  static List<String> of(List<String> texts) {
    int[] ends = new int[texts.size()];
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < ends.length; i++) {
      ends[i] = all.append(texts.get(i)).length();
    }
    return new PackedTexts(all.toString(), ends);
  }

  @Override
  public String get(int index) {
    Objects.checkIndex(index, ends.length);
    return all.substring(index == 0 ? 0 : ends[index - 1], ends[index]);
  }

  @Override
  public int size() {
    return ends.length;
  }
}
