package org.khorgos.tag;

/**
 * "ASTANA, Nov 3 (Xinhua) --", "新华社北京5月18日电": says where a text was written, nothing of what it
 * says.
 */
final class Dateline {

  private static final int LONGEST = 80;
  private static final int LONGEST_HAN = 40;

  private Dateline() {}

  /** Where the text proper begins, in the folded text; 0 where there is no dateline. */
  static int end(Folded text) {
    int limit = Math.min(LONGEST, text.length());
    for (int i = 0; i < limit && text.at(i) != '\n'; i++) {
      char c = text.at(i);
      if (c == '-'
          && i > 3
          && (!text.isInCapitals() && beginsInCapitals(text, i) || text.at(i - 1) == ')')) {
        return i + 1;
      }
      if ((c == '电' || c == '電') && i < LONGEST_HAN && saysWho(text, i)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean beginsInCapitals(Folded text, int end) {
    int letters = 0;
    for (int i = 0; i < end && text.at(i) != ',' && text.at(i) != '.' && text.at(i) != ' '; i++) {
      if (!text.isCapital(i)) {
        return false;
      }
      letters++;
    }
    return letters >= 3;
  }

  /** An agency and a day stand before the word for "by wire". */
  private static boolean saysWho(Folded text, int end) {
    boolean agency = false;
    boolean day = false;
    for (int i = 0; i < end; i++) {
      agency |= text.at(i) == '社' || text.at(i) == '网' || text.at(i) == '網';
      day |= text.at(i) == '日';
    }
    return agency && day;
  }
}
