package org.khorgos.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.khorgos.article.Coordinates;
import org.khorgos.article.Header;
import org.khorgos.article.Incoming;
import org.khorgos.article.Refusal;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;

class TracesTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String SENDER = "b7ad6b7169203331";
  private static final String TRACEPARENT = "00-" + TRACE + "-" + SENDER + "-01";

  private final Spans spans = new Spans();
  private final Traces traces =
      new Traces(
          SdkTracerProvider.builder()
              .addSpanProcessor(SimpleSpanProcessor.create(spans))
              .build()
              .get("test"));

  @Test
  void shouldLinkABatchWithTheTracesOfItsRecords() {
    // Given
    List<Incoming> records = List.of(record("traceparent", TRACEPARENT), record("other", "1"));

    // When
    inBatch(records, () -> traces.<String>step("store", SpanKind.CLIENT, () -> "done"));

    // Then
    SpanData batch = spans.named("process incoming");
    assertThat(batch.getKind()).isEqualTo(SpanKind.CONSUMER);
    assertThat(batch.getParentSpanContext().isValid()).isFalse();
    assertThat(batch.getLinks())
        .singleElement()
        .satisfies(link -> assertThat(link.getSpanContext().getSpanId()).isEqualTo(SENDER));
    assertThat(batch.getAttributes().get(AttributeKey.longKey("messaging.batch.message_count")))
        .isEqualTo(2);
    assertThat(spans.named("store").getParentSpanId()).isEqualTo(batch.getSpanId());
  }

  @Test
  void shouldCarryOnTheTraceOfTheSender() {
    // Given
    Incoming record = record("traceparent", TRACEPARENT);

    // When
    List<Header> headers = inBatch(List.of(record), () -> traces.created(record, "enriched"));

    // Then
    SpanData created = spans.named("create enriched");
    assertThat(created.getTraceId()).isEqualTo(TRACE);
    assertThat(created.getParentSpanId()).isEqualTo(SENDER);
    assertThat(created.getLinks().get(0).getSpanContext().getSpanId())
        .isEqualTo(spans.named("process incoming").getSpanId());
    assertThat(created.getAttributes().get(AttributeKey.stringKey("khorgos.record")))
        .isEqualTo("incoming-0@7");
    assertThat(headers)
        .singleElement()
        .satisfies(
            header ->
                assertThat(header.text())
                    .isEqualTo("00-" + TRACE + "-" + created.getSpanId() + "-01"));
  }

  @Test
  void shouldPutAnEventWithoutASenderIntoTheTraceOfItsBatch() {
    // Given
    Incoming record = record("traceparent", "not a trace");

    // When
    List<Header> headers = inBatch(List.of(record), () -> traces.created(record, "enriched"));

    // Then
    String batch = spans.named("process incoming").getTraceId();
    assertThat(spans.named("create enriched").getTraceId()).isEqualTo(batch);
    assertThat(headers.get(0).text()).contains(batch);
  }

  @Test
  void shouldMarkADeadLetterAsAnError() {
    // When
    traces.refused(
        record("traceparent", TRACEPARENT),
        Refusal.at(Refusal.Stage.DECODE, Refusal.Kind.BAD_JSON, "JSON ends at byte 5"),
        "dead");

    // Then
    SpanData dead = spans.named("create dead");
    assertThat(dead.getTraceId()).isEqualTo(TRACE);
    assertThat(dead.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(dead.getAttributes().get(AttributeKey.stringKey("error.type")))
        .isEqualTo("bad-json");
  }

  @Test
  void shouldTellThatAStepFailedWithoutItsMessage() {
    // When, Then
    assertThatThrownBy(
            () ->
                traces.step(
                    "publish",
                    SpanKind.CLIENT,
                    () -> {
                      throw new IllegalStateException("words of an article");
                    }))
        .hasMessage("words of an article");
    SpanData step = spans.named("publish");
    assertThat(step.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(step.toString()).contains("IllegalStateException").doesNotContain("words of");
  }

  @Test
  void shouldPassATraceOnAsItCameWhileTracingIsOff() {
    // Given
    Traces off = new Traces(TracerProvider.noop().get("test"));

    // When, Then
    assertThat(off.created(record("traceparent", TRACEPARENT), "enriched"))
        .singleElement()
        .satisfies(header -> assertThat(header.text()).isEqualTo(TRACEPARENT));
    assertThat(off.created(record("other", "1"), "enriched")).isEmpty();
  }

  private <T> T inBatch(List<Incoming> records, Supplier<T> work) {
    Span batch = traces.batch(records);
    try {
      return traces.within(batch, work);
    } finally {
      batch.end();
    }
  }

  private static Incoming record(String header, String value) {
    return new Incoming(
        new Coordinates("incoming", 0, 7),
        null,
        new byte[0],
        List.of(Header.of(header, value)),
        Instant.EPOCH);
  }
}
