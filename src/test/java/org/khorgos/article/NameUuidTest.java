package org.khorgos.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

class NameUuidTest {

  @Test
  void shouldAgreeWithTheExampleOfTheRfc() {
    // Given the DNS namespace (RFC 9562, appendix A.4)
    UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    // When
    UUID id = NameUuid.of(dns, "www.example.com");

    // Then
    assertThat(id).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    assertThat(id.version()).isEqualTo(5);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void shouldOrderIdsAsPostgresDoes() {
    // Given ids whose first bit differs
    ArticleId low = new ArticleId(UUID.fromString("00000000-0000-5000-8000-000000000000"));
    ArticleId high = new ArticleId(UUID.fromString("f0000000-0000-5000-8000-000000000000"));

    // When
    int order = high.compareTo(low);

    // Then
    assertThat(order).isPositive();
  }
}
