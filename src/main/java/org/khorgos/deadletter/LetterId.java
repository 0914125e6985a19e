package org.khorgos.deadletter;

/** Where a dead letter lies in its topic; written {@code partition:offset}. */
public record LetterId(int partition, long offset) {

  /**
   * @throws IllegalArgumentException where the text is no such thing
   */
  public static LetterId parse(String text) {
    String[] parts = text.split(":", -1);
    try {
      if (parts.length == 2) {
        return new LetterId(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(mistake(text), e);
    }
    throw new IllegalArgumentException(mistake(text));
  }

  private static String mistake(String text) {
    return "'" + text + "' is no partition:offset of a dead letter";
  }

  @Override
  public String toString() {
    return partition + ":" + offset;
  }
}
