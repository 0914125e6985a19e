package org.khorgos.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.khorgos.article.Header;

/** Record headers no one should send. */
final class OddHeaders {

  private static final List<Header> ALL =
      List.of(
          new Header("x-null", null),
          new Header("x-empty", new byte[0]),
          new Header("", new byte[] {1}),
          new Header("x-bytes", new byte[] {(byte) 0xFF, 0, (byte) 0xFE}),
          new Header("x-large", new byte[50_000]),
          Header.of("x-twice", "1"),
          Header.of("x-twice", "2"),
          Header.of("имя", "значение"),
          Header.of("dead-letter-offset", "-1"),
          Header.of("dead-letter-partition", "nowhere"),
          Header.of("dead-letter-reason", "made up"),
          Header.of(Mutant.CONNECTOR_HEADER, "seven"),
          Header.of("content-type", "application/cloudevents-batch+json"),
          Header.of("content-type", "text/html; charset=utf-16"),
          new Header("content-type", null),
          Header.of("ce_specversion", "9.9"),
          Header.of("ce_type", ""),
          Header.of("ce_source", "\r\n\r\n"),
          Header.of("ce_id", "'; DROP TABLE article; --"),
          Header.of("traceparent", "00-zz-zz-zz"));

  private OddHeaders() {}

  static List<Header> some(Random random) {
    List<Header> some = new ArrayList<>();
    for (Header header : ALL) {
      if (random.nextInt(3) == 0) {
        some.add(header);
      }
    }
    return some;
  }
}
