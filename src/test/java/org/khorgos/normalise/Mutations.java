package org.khorgos.normalise;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Damaged records, the same ones for the same seed. */
final class Mutations {
  private static final List<String> VALID =
      List.of(
          """
          {"id": "1", "title": "Поезд вышел", "body": "<p>Rail &amp; road</p><div>Ikki davlat</div>",
           "url": "https://a.example/x?utm_source=y", "date": "2025-06-03T10:00:00Z"}""",
          """
          {"uri": "urn:x:1", "headlines": [{"role": "main", "value": "兩國簽署鐵路協議"}],
           "bodies": [{"role": "main", "contentType": "text/html", "value": "<table><tr><td>a<b>c"}]}""",
          """
          {"specversion": "1.0", "type": "t", "source": "s", "id": "1", "data": {"title": "\\ud800 x",
           "body": "a\\u0000b\\udc00", "publishedAt": 1748944800}}""",
          " date 2025-06-03\nЕкі ел\n\nсауда көлемі өсті және жаңа жол ашылды");

  private static final List<Charset> ENCODINGS =
      List.of(
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16,
          StandardCharsets.ISO_8859_1,
          Charset.forName("windows-1251"),
          Charset.forName("GB18030"));

  private final Random random;

  Mutations(long seed) {
    this.random = new Random(seed);
  }

  byte[] next() {
    String text = VALID.get(random.nextInt(VALID.size()));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return switch (random.nextInt(5)) {
      case 0 -> noise();
      case 1 -> java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 2 -> flipped(bytes);
      case 3 -> text.getBytes(ENCODINGS.get(random.nextInt(ENCODINGS.size())));
      default -> shuffled(text).getBytes(StandardCharsets.UTF_8);
    };
  }

  private byte[] noise() {
    byte[] bytes = new byte[random.nextInt(300)];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] flipped(byte[] bytes) {
    for (int i = 0; i <= random.nextInt(4); i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(7));
    }
    return bytes;
  }

  /** A piece of the text moved elsewhere: valid UTF-8, and often still JSON. */
  private String shuffled(String text) {
    int from = random.nextInt(text.length());
    int to = from + random.nextInt(text.length() - from);
    StringBuilder rest = new StringBuilder(text).delete(from, to);
    return rest.insert(random.nextInt(rest.length() + 1), text, from, to).toString();
  }
}
