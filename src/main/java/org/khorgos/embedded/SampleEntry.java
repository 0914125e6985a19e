package org.khorgos.embedded;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.khorgos.article.Header;
import org.khorgos.article.Pair;

/** An entry of the manifest as it is written; the head of feed.yaml says what the keys mean. */
record SampleEntry(
    String name,
    String file,
    String base64,
    String encoding,
    String key,
    Map<String, String> headers,
    String language,
    String form,
    Expected expect) {

  /** The bytes of a file beside the manifest. */
  interface Files {
    byte[] read(String file) throws IOException;
  }

  record Expected(
      String outcome, String of, List<String> pairs, List<String> topics, List<Sum> amounts) {}

  record Sum(BigDecimal value, String currency, List<String> about) {}

  Sample sample(Files files) throws IOException {
    require(name != null, "it needs a name");
    require(form != null, "it needs a form");
    require(expect != null && expect.outcome != null, "it needs expect.outcome");
    byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
    return new Sample(name, form, keyBytes, value(files), headerList(), expectation());
  }

  private byte[] value(Files files) throws IOException {
    require((file == null) != (base64 == null), "it needs either file or base64");
    if (base64 != null) {
      return Base64.getDecoder().decode(base64);
    }
    byte[] bytes = files.read(file);
    return encoding == null
        ? bytes
        : new String(bytes, StandardCharsets.UTF_8).getBytes(Charset.forName(encoding));
  }

  private List<Header> headerList() {
    return headers == null
        ? List.of()
        : headers.entrySet().stream().map(h -> Header.of(h.getKey(), h.getValue())).toList();
  }

  private Expectation expectation() {
    return new Expectation(
        kind(),
        expect.of,
        language,
        pairs(expect.pairs),
        orEmpty(expect.topics),
        orEmpty(expect.amounts).stream()
            .map(sum -> new Expectation.Sum(sum.value, sum.currency, pairs(sum.about)))
            .toList());
  }

  private Expectation.Kind kind() {
    String constant = expect.outcome.toUpperCase(Locale.ROOT).replace('-', '_');
    return Expectation.Kind.valueOf(constant);
  }

  private static List<Pair.Code> pairs(List<String> labels) {
    return orEmpty(labels).stream()
        .map(label -> Pair.Code.valueOf(label.replace('-', '_')))
        .toList();
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
