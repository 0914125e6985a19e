package org.khorgos.observe;

import jakarta.annotation.Priority;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;

/** Tracing is off until {@code khorgos.traces.endpoint} says where spans go. */
@Priority(Priorities.APPLICATION)
public class TracesSwitch implements ConfigSourceInterceptor {

  private static final long serialVersionUID = 1L;
  private static final String DISABLED = "quarkus.otel.sdk.disabled";
  private static final String ENDPOINT = "khorgos.traces.endpoint";

  @Override
  public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
    if (!name.equals(DISABLED)) {
      return context.proceed(name);
    }
    ConfigValue endpoint = context.proceed(ENDPOINT);
    boolean off = endpoint == null || endpoint.getValue() == null || endpoint.getValue().isBlank();
    return ConfigValue.builder().withName(name).withValue(Boolean.toString(off)).build();
  }
}
