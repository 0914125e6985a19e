package org.khorgos.observe;

import java.util.Map;
import java.util.stream.Collectors;

import org.apache.kafka.common.TopicPartition;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;

/**
 * The lag by committed offset. The client's own records-lag counts from the position, and reads 0
 * while nothing is committed.
 */
final class LagGauges {

  private final MultiGauge gauge;

  LagGauges(MeterRegistry registry) {
    this.gauge =
        MultiGauge.builder(MetricNames.LAG)
            .description("Records behind the committed offset")
            .register(registry);
  }

  void set(Map<TopicPartition, Long> lag) {
    gauge.register(
        lag.entrySet().stream()
            .map(
                e ->
                    MultiGauge.Row.of(
                        Tags.of(
                            "topic", e.getKey().topic(),
                            "partition", Integer.toString(e.getKey().partition())),
                        e.getValue()))
            .collect(Collectors.toList()),
        true);
  }
}
