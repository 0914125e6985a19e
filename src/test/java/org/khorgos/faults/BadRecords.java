package org.khorgos.faults;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Values that can only end in the dead-letter topic. */
final class BadRecords {

  /** Above the 5 MB that decode takes, below the 8 MiB of the topics. */
  private static final int OVERSIZE = 5_600_000;

  private BadRecords() {}

  /** The database refuses titles that begin with this. */
  static final String REFUSED = "Refused";

  static byte[] any(Random random, boolean refused) {
    return refused ? refused(random) : poison(random);
  }

  /** Undecodable, empty, truncated, of a wrong shape, or a tombstone. */
  static byte[] poison(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new byte[] {'{', '"', (byte) 0xC3, 0, (byte) 0xFF, (byte) random.nextInt()};
      case 1 -> new byte[0];
      case 2 -> bytes("{\"title\":\"cut short " + random.nextInt());
      case 3 -> bytes("[1, 2, " + random.nextInt() + "]");
      default -> null;
    };
  }

  static byte[] oversize(Random random) {
    byte[] value = new byte[OVERSIZE + random.nextInt(1000)];
    Arrays.fill(value, (byte) 'x');
    return value;
  }

  /** A relevant article that the database takes for bad. */
  static byte[] refused(Random random) {
    return bytes(
        """
        {"title":"%s deal %d","body":"Kazakhstan and China signed an agreement on gas supplies."}
        """
            .formatted(REFUSED, random.nextInt()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
