package org.khorgos.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;

class HttpLabelsTest {

  @Test
  void shouldKeepWhatTheServiceKnows() {
    // Given
    Meter.Id known = id("http.server.requests", "GET", "/schemas/x.json", "200");

    // When
    Meter.Id kept = new HttpLabels().map(known);

    // Then
    assertThat(kept).isEqualTo(known);
  }

  @Test
  void shouldNotKeepWhatAClientMadeUp() {
    // Given
    Meter.Id invented = id("http.server.requests", "BREW", "/<script>", "400");

    // When
    Meter.Id kept = new HttpLabels().map(invented);

    // Then
    assertThat(kept).isEqualTo(id("http.server.requests", "OTHER", "OTHER", "400"));
  }

  @Test
  void shouldNotKeepThePathOfWhoMayNotAsk() {
    // Given
    Meter.Id stranger = id("http.server.requests", "GET", "/made/up", "401");

    // When
    Meter.Id kept = new HttpLabels().map(stranger);

    // Then
    assertThat(kept).isEqualTo(id("http.server.requests", "GET", "OTHER", "401"));
  }

  @Test
  void shouldLeaveOtherMetricsAlone() {
    // Given
    Meter.Id other = id("http.client.requests", "BREW", "/x", "400");

    // When
    Meter.Id kept = new HttpLabels().map(other);

    // Then
    assertThat(kept).isEqualTo(other);
  }

  private static Meter.Id id(String name, String method, String uri, String status) {
    Tags tags = Tags.of("method", method, "uri", uri, "status", status);
    return new Meter.Id(name, tags, null, null, Meter.Type.TIMER);
  }
}
