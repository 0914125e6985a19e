package org.khorgos.decode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.khorgos.article.Coordinates;
import org.khorgos.article.Draft;
import org.khorgos.article.Header;
import org.khorgos.article.Incoming;
import org.khorgos.article.Result;

/** Records for tests, and what the decoder makes of them. */
final class Records {

  private Records() {}

  static Incoming of(byte[] value, Header... headers) {
    return new Incoming(
        new Coordinates("articles.incoming", 0, 1),
        null,
        value,
        Arrays.asList(headers),
        Instant.EPOCH);
  }

  static Result<Draft> decode(String value, Header... headers) {
    return new Decoder().decode(of(value.getBytes(StandardCharsets.UTF_8), headers));
  }

  static Draft draft(String value, Header... headers) {
    return ((Result.Ok<Draft>) decode(value, headers)).value();
  }

  static String refusal(byte[] value) {
    return ((Result.Refused<Draft>) new Decoder().decode(of(value))).refusal().reason();
  }

  static String refusal(String value, Header... headers) {
    return ((Result.Refused<Draft>) decode(value, headers)).refusal().reason();
  }

  static Header[] event(String contentType) {
    return List.of(
            Header.of("ce_specversion", "1.0"),
            Header.of("ce_type", "news"),
            Header.of("ce_source", "/desk"),
            Header.of("ce_id", "7"),
            Header.of("content-type", contentType))
        .toArray(Header[]::new);
  }
}
