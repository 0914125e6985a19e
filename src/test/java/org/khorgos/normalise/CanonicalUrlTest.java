package org.khorgos.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  @ParameterizedTest
  @CsvSource({
    "HTTP://News.Example.COM:80/A?b=1#c, http://news.example.com/A?b=1",
    "https://a.example, https://a.example/",
    "https://a.example:443/?utm_source=x&id=5&fbclid=y&UTM_Medium=z, https://a.example/?id=5",
    "https://a.example:8443/x?gclid=1&yclid=2, https://a.example:8443/x",
    "https://user:secret@a.example/x, https://a.example/x",
    "https://пример.example/путь, https://xn--e1afmkfd.example/%D0%BF%D1%83%D1%82%D1%8C",
    "https://a.example/a b%20c, https://a.example/a%20b%20c",
    "https://[2001:DB8::1]/x, https://[2001:db8::1]/x",
    "https://a.example/%d0%bf%7e%2f%zz?q=%41%26, https://a.example/%D0%BF~%2F%25zz?q=A%26",
    "https://a.example/x/./y/../z, https://a.example/x/z",
    "https://a.example/../x/.., https://a.example/",
    "https://a.example/x/y/%2E%2E?p=../q, https://a.example/x/?p=../q",
    "https://a.example/x//y, https://a.example/x//y"
  })
  void shouldWriteOneAddressInOneWay(String url, String canonical) {
    // When
    String found = CanonicalUrl.of(url);

    // Then
    assertThat(found).isEqualTo(canonical).isEqualTo(CanonicalUrl.of(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.example/x",
        "ftp://a.example/",
        "javascript:alert(1)",
        "http://",
        "http://a b/",
        "https://a.example:99999999/",
        "urn:x:y",
        "http://..example/"
      })
  void shouldRefuseWhatIsNoWebAddress(String url) {
    // When
    String found = CanonicalUrl.of(url);

    // Then
    assertThat(found).isNull();
  }

  @Test
  void shouldRefuseALongAddress() {
    // When
    String found = CanonicalUrl.of("https://a.example/" + "ж".repeat(1_000));

    // Then
    assertThat(found).isNull();
  }
}
