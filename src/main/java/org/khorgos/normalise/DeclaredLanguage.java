package org.khorgos.normalise;

import com.ibm.icu.util.ULocale;

/**
 * What a sender declares, in whatever spelling: {@code zh-TW}, {@code eng}, {@code kk_KZ}.
 *
 * @param text as declared, or null
 */
record DeclaredLanguage(String text) {

  /** Whether that language, and that script where the tag has one, is declared. */
  boolean is(String tag) {
    if (text == null) {
      return false;
    }
    ULocale declared = ULocale.addLikelySubtags(new ULocale(text.replace('-', '_')));
    ULocale asked = ULocale.forLanguageTag(tag);
    return declared.getLanguage().equals(asked.getLanguage())
        && (asked.getScript().isEmpty() || asked.getScript().equals(declared.getScript()));
  }
}
