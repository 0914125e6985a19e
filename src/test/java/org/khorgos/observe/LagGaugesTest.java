package org.khorgos.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class LagGaugesTest {

  private static final TopicPartition ZERO = new TopicPartition("articles.incoming", 0);
  private static final TopicPartition ONE = new TopicPartition("articles.incoming", 1);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final LagGauges gauges = new LagGauges(registry);

  @Test
  void shouldShowTheLagOfEachPartitionAsLastSeen() {
    // Given
    gauges.set(Map.of(ZERO, 7L, ONE, 2L));

    // When
    gauges.set(Map.of(ZERO, 0L, ONE, 3L));

    // Then
    assertThat(values())
        .containsExactlyInAnyOrder("articles.incoming 0 0", "articles.incoming 1 3");
  }

  @Test
  void shouldSayNothingOfALagItDoesNotKnow() {
    // Given
    gauges.set(Map.of(ZERO, 7L));

    // When
    gauges.set(Map.of());

    // Then
    assertThat(values()).isEmpty();
  }

  private List<String> values() {
    return registry.find(MetricNames.LAG).gauges().stream()
        .map(
            gauge ->
                "%s %s %.0f"
                    .formatted(
                        gauge.getId().getTag("topic"),
                        gauge.getId().getTag("partition"),
                        gauge.value()))
        .collect(Collectors.toList());
  }
}
