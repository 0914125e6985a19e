package org.khorgos.article;

import java.util.List;

/**
 * Somebody or something named in the text.
 *
 * @param id a confirmed Wikidata id ({@code Q200881}), else one of our own ({@code khorgos:…})
 * @param name the English name
 * @param type {@code person}, {@code organisation}, {@code place}, {@code project} or {@code
 *     format}
 * @param country ISO 3166-1 alpha-2, {@code CA} for the region, or null
 */
public record Entity(String id, String name, String type, String country, List<Mention> mentions) {

  /** A place where it is named; offsets as in {@link Evidence}. */
  public record Mention(Field field, int start, int end) {}
}
