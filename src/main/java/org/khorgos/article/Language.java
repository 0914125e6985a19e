package org.khorgos.article;

/**
 * The language a text is written in.
 *
 * @param tag BCP 47 with the script where a language has two: {@code kk-Cyrl}, {@code kk-Latn},
 *     {@code uz-Cyrl}, {@code uz-Latn}, {@code zh-Hans}, {@code zh-Hant}; otherwise plain ({@code
 *     en}, {@code ru}, {@code ky} …); {@code und} where it can't be told
 * @param declared what the sender declared, or null
 * @param confidence 0 to 1
 */
public record Language(String tag, String declared, double confidence) {

  /** The language without its script: {@code zh} of {@code zh-Hant}. */
  public String primary() {
    int dash = tag.indexOf('-');
    return dash < 0 ? tag : tag.substring(0, dash);
  }
}
