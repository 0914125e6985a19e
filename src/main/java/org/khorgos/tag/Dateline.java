package org.khorgos.tag;

/** "ASTANA, Nov 3 (Xinhua) --": says where a text was written, nothing of what it says. */
final class Dateline {

  private static final int LONGEST = 60;

  private Dateline() {}

  /** Where the text proper begins; 0 where there is no dateline. */
  static int end(String body) {
    String head = body.substring(0, Math.min(LONGEST, body.length()));
    int dash = -1;
    for (String mark : new String[] {" -- ", " — ", " – ", ") - ", "电）", "电 ", "電）"}) {
      int at = head.indexOf(mark);
      if (at >= 0 && (dash < 0 || at < dash)) {
        dash = at + mark.length();
      }
    }
    return dash > 0 && looksLikeOne(head.substring(0, dash)) ? dash : 0;
  }

  private static boolean looksLikeOne(String head) {
    int letters = 0;
    for (int i = 0; i < head.length() && head.charAt(i) != ',' && head.charAt(i) != '.'; i++) {
      char c = head.charAt(i);
      if (Character.isLowerCase(c)) {
        return letters >= 3 && head.contains("(");
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters >= 3;
  }
}
