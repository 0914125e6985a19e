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
    ConfigValue value = context.proceed(name);
    if (!name.equals(DISABLED) || value == null || isGiven(context.proceed(ENDPOINT))) {
      return value;
    }
    return value.withValue("true");
  }

  private static boolean isGiven(ConfigValue value) {
    return value != null && value.getValue() != null && !value.getValue().isBlank();
  }
}
