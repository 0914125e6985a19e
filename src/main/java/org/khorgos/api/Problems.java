package org.khorgos.api;

import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Turns what the routers refuse into problem documents, on both ports. Below the routers, where a
 * request can't be read at all (400, 413, 414, 431), the answer has a status and no body.
 */
@ApplicationScoped
public class Problems {

  /** The media type of RFC 9457. */
  public static final String CONTENT_TYPE = "application/problem+json";

  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final int[] CLIENT_ERRORS = {400, 404, 405, 406, 413, 414, 415};

  void onApi(@Observes Router router) {
    describeErrors(router);
  }

  /** Health and metrics answer any method; but they are there to be read. */
  void onManagement(@Observes ManagementInterface management) {
    management.router().route().order(Integer.MIN_VALUE).handler(Problems::readingOnly);
    describeErrors(management.router());
  }

  private static void describeErrors(Router router) {
    for (int status : CLIENT_ERRORS) {
      router.errorHandler(status, context -> answer(context, status));
    }
    router.errorHandler(404, Problems::notFound);
  }

  private static void readingOnly(RoutingContext context) {
    if (READING.contains(context.request().method())) {
      context.addHeadersEndHandler(end -> standardReason(context.response()));
      context.next();
    } else {
      methodNotAllowed(context);
    }
  }

  /** Some handlers repeat in the reason phrase what the client has sent. */
  private static void standardReason(HttpServerResponse response) {
    response.setStatusMessage(HttpResponseStatus.valueOf(response.getStatusCode()).reasonPhrase());
  }

  /** Static resources are passed by where the method is another: then there is one all the same. */
  private static void notFound(RoutingContext context) {
    if (!READING.contains(context.request().method()) && isStatic(context.normalizedPath())) {
      methodNotAllowed(context);
    } else {
      answer(context, 404);
    }
  }

  private static boolean isStatic(String path) {
    String resource = "META-INF/resources" + path;
    return !path.endsWith("/")
        && Thread.currentThread().getContextClassLoader().getResource(resource) != null;
  }

  private static void methodNotAllowed(RoutingContext context) {
    context.response().putHeader("allow", "GET, HEAD");
    answer(context, 405);
  }

  static void answer(RoutingContext context, int status) {
    String title = HttpResponseStatus.valueOf(status).reasonPhrase();
    JsonObject problem =
        new JsonObject().put("type", "about:blank").put("title", title).put("status", status);
    context
        .response()
        .setStatusCode(status)
        .setStatusMessage(title)
        .putHeader("content-type", CONTENT_TYPE)
        .end(problem.toBuffer());
  }
}
