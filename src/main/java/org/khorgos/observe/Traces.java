package org.khorgos.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.khorgos.KhorgosConfig;
import org.khorgos.article.Header;
import org.khorgos.article.Incoming;
import org.khorgos.article.Refusal;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;

/**
 * Spans, as OpenTelemetry's semantic conventions for messaging name them: one for a batch, linked
 * with the trace of each of its records; a step each below it; and one for each record that is
 * sent, in the trace of the record it comes from. With tracing off nothing is recorded, and a
 * record's {@code traceparent} goes on as it came.
 */
@ApplicationScoped
public class Traces {

  /** Whose spans these are. */
  private static final String SCOPE = "org.khorgos";

  private static final TextMapPropagator W3C = W3CTraceContextPropagator.getInstance();
  private static final AttributeKey<String> OPERATION =
      AttributeKey.stringKey("messaging.operation.type");
  private static final AttributeKey<String> DESTINATION =
      AttributeKey.stringKey("messaging.destination.name");
  private static final AttributeKey<Long> BATCH_COUNT =
      AttributeKey.longKey("messaging.batch.message_count");
  private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
  private static final AttributeKey<String> RECORD = AttributeKey.stringKey("khorgos.record");
  private static final AttributeKey<String> STAGE = AttributeKey.stringKey("khorgos.stage");

  private final Tracer tracer;

  /** The SDK makes spans with identities even when it is disabled: where it is off, none of it. */
  @Inject
  Traces(OpenTelemetry sdk, KhorgosConfig config) {
    this(
        config.traces().endpoint().isPresent()
            ? sdk.getTracer(SCOPE)
            : TracerProvider.noop().get(SCOPE));
  }

  Traces(Tracer tracer) {
    this.tracer = tracer;
  }

  /**
   * The span of a batch, begun; whoever has it ends it.
   *
   * @param records at least one, all of one topic
   */
  public Span batch(List<Incoming> records) {
    String topic = records.get(0).at().topic();
    Span span =
        tracer
            .spanBuilder("process " + topic)
            .setSpanKind(SpanKind.CONSUMER)
            .setNoParent()
            .setAttribute(OPERATION, "process")
            .setAttribute(DESTINATION, topic)
            .setAttribute(BATCH_COUNT, (long) records.size())
            .startSpan();
    if (span.isRecording()) {
      records.forEach(record -> link(span, record));
    }
    return span;
  }

  private static void link(Span span, Incoming record) {
    SpanContext sender = Span.fromContext(context(Context.root(), record)).getSpanContext();
    if (sender.isValid()) {
      span.addLink(sender);
    }
  }

  /** A step of the batch in hand. */
  public <T> T step(String name, SpanKind kind, Supplier<T> work) {
    Span step = tracer.spanBuilder(name).setSpanKind(kind).startSpan();
    try {
      return within(step, work);
    } finally {
      step.end();
    }
  }

  /** A step of the batch in hand. */
  public void step(String name, SpanKind kind, Runnable work) {
    step(
        name,
        kind,
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * The headers that carry the trace of {@code cause} on to a record sent for it; none where it has
   * none and tracing is off.
   */
  public List<Header> created(Incoming cause, String topic) {
    Span span = create(cause, topic);
    span.end();
    List<Header> headers = new ArrayList<>(2);
    W3C.inject(
        Context.root().with(span), headers, (to, key, value) -> to.add(Header.of(key, value)));
    return headers;
  }

  /** {@code cause} becomes a dead letter, which has the record's own headers and no other trace. */
  public void refused(Incoming cause, Refusal refusal, String topic) {
    create(cause, topic)
        .setAttribute(STAGE, refusal.stage().label())
        .setAttribute(ERROR, refusal.kind().label())
        .setStatus(StatusCode.ERROR)
        .end();
  }

  private Span create(Incoming cause, String topic) {
    return tracer
        .spanBuilder("create " + topic)
        .setSpanKind(SpanKind.PRODUCER)
        .setParent(context(Context.current(), cause))
        .addLink(Span.current().getSpanContext())
        .setAttribute(OPERATION, "create")
        .setAttribute(DESTINATION, topic)
        .setAttribute(RECORD, cause.at().toString())
        .startSpan();
  }

  /** That of the record's sender; {@code otherwise} where it sent none. */
  private static Context context(Context otherwise, Incoming record) {
    return W3C.extract(otherwise, record, HeaderGetter.INSTANCE);
  }

  /** Work that belongs to the span, in this thread. The span goes on. */
  public <T> T within(Span span, Supplier<T> work) {
    try (Scope open = span.makeCurrent()) {
      return work.get();
    } catch (RuntimeException failure) {
      // Its message may quote an article; its class does not.
      span.setStatus(StatusCode.ERROR).setAttribute(ERROR, failure.getClass().getName());
      throw failure;
    }
  }

  /** Reads the headers of a record. */
  private enum HeaderGetter implements TextMapGetter<Incoming> {
    INSTANCE;

    @Override
    public Iterable<String> keys(Incoming record) {
      return record.headers().stream().map(Header::key).toList();
    }

    @Override
    public String get(Incoming record, String key) {
      return record.header(key);
    }
  }
}
