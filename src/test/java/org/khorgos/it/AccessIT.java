package org.khorgos.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khorgos.embedded.Ports;
import org.khorgos.it.Endpoints.Endpoint;
import org.khorgos.it.RawHttp.Answer;

/** Who is answered on port 8080: with an issuer, its tokens only; without, everybody. */
class AccessIT {

  private static final String SCHEMA = "/schemas/enriched-article.v1.json";

  private static Stage stage;
  private static KhorgosProcess app;
  private static Issuer issuer;

  @BeforeAll
  static void start() throws IOException {
    stage = Infrastructure.stage(1);
    Authority authority = Authority.in(Infrastructure.DIRECTORY.resolve("authority"));
    issuer = Issuer.start(authority);
    app =
        KhorgosProcess.ready(
            stage,
            Map.of(
                "khorgos.api.issuer",
                issuer.url(),
                "quarkus.tls.issuer.trust-store.pem.certs",
                authority.certificate().toString()));
  }

  @AfterAll
  static void stop() {
    issuer.close();
    app.close();
  }

  @Test
  void shouldAnswerWhoShowsAGoodToken() throws IOException {
    // Given
    String token = Issuer.token(issuer.ownKeys(), issuer.claims());

    for (Endpoint endpoint : Endpoints.all()) {
      if (!endpoint.management()) {
        // When
        Answer answer = get(endpoint.path(), "Bearer " + token);

        // Then
        assertThat(answer.status()).as(endpoint.path()).isEqualTo(200);
      }
    }
    assertThat(get("/nowhere", "Bearer " + token).status()).isEqualTo(404);
  }

  @Test
  void shouldRefuseEverybodyElseAndSayWhy() throws IOException {
    // Given
    Map<String, String> bad = refused();
    for (Endpoint endpoint : Endpoints.all()) {
      if (!endpoint.management()) {
        for (Map.Entry<String, String> header : bad.entrySet()) {

          // When
          Answer answer = get(endpoint.path(), header.getValue());

          // Then
          assertThat(answer.status()).as(header.getKey()).isEqualTo(401);
          assertThat(answer.head())
              .as(header.getKey())
              .contains("www-authenticate: bearer", "content-type: application/problem+json");
          assertThat(answer.body())
              .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401}");
        }
      }
    }
    assertThat(get("/nowhere", null).status()).isEqualTo(401);
    String log = app.log();
    assertThat(log).doesNotContain("\"level\":\"ERROR\"");
    bad.values().stream()
        .filter(header -> header != null && header.contains("."))
        .forEach(header -> assertThat(log).doesNotContain(header.substring("Bearer ".length())));
  }

  /** What is wrong, and the header Authorization with it; null is none. */
  private static Map<String, String> refused() {
    Map<String, String> refused = new LinkedHashMap<>();
    refused.put("no token", null);
    refused.put("not a token", "Bearer a.b.c");
    refused.put("an opaque token", "Bearer 6fd6f5bf9d0e4a0e");
    refused.put("another scheme", "Basic cmVhZGVyOnNlY3JldA==");
    refused.put("no more than a scheme", "Bearer");
    refused.put("expired", good("exp", 1_700_000_000));
    refused.put("without an end", good("exp", null));
    refused.put("of another issuer", good("iss", "https://issuer.example"));
    refused.put("without an issuer", good("iss", null));
    refused.put("for another audience", good("aud", "another"));
    refused.put("for no audience", good("aud", null));
    refused.put("signed by another key", "Bearer " + Issuer.token(Issuer.keys(), issuer.claims()));
    refused.put("not signed", "Bearer " + Issuer.unsigned(issuer.claims()));
    return refused;
  }

  /** A good token but for one claim. */
  private static String good(String claim, Object value) {
    Map<String, Object> claims = new HashMap<>(issuer.claims());
    claims.put(claim, value);
    claims.values().removeIf(v -> v == null);
    return "Bearer " + Issuer.token(issuer.ownKeys(), claims);
  }

  @Test
  void shouldLeaveTheManagementPortOpen() throws IOException {
    for (Endpoint endpoint : Endpoints.all()) {
      if (endpoint.management()) {
        assertThat(RawHttp.ask(app.managementPort(), "GET", endpoint.path()).status())
            .as(endpoint.path())
            .isEqualTo(200);
      }
    }
  }

  @Test
  void shouldNotLetStrangersMakeUpMetrics() throws IOException {
    // When
    for (int i = 0; i < 100; i++) {
      get("/stranger" + i, null);
      get("/stranger" + i, "Bearer a.b.c");
    }

    // Then
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(app.metrics("http_server_requests_seconds_count").keySet())
                    .anyMatch(labels -> labels.contains("status=\"401\""))
                    .noneMatch(labels -> labels.contains("stranger")));
  }

  @Test
  void shouldAnswerEverybodyWithoutAnIssuer() throws IOException {
    // Given
    Stage open = Infrastructure.stage(1);
    try (KhorgosProcess service = KhorgosProcess.ready(open, Map.of())) {
      for (Endpoint endpoint : Endpoints.all()) {
        for (String header :
            new String[] {"x: y", "Authorization: Bearer a.b.c", "Cookie: q_session_a=b"}) {
          // When
          String request =
              "GET %s HTTP/1.1\r\nHost: a\r\n%s\r\n\r\n".formatted(endpoint.path(), header);

          // Then
          assertThat(RawHttp.send(endpoint.port(service), request).status())
              .as(endpoint.path() + " " + header)
              .isEqualTo(200);
        }
      }
      assertThat(service.log()).doesNotContain("\"loggerName\":\"io.quarkus.oidc", "bearer");
    }
  }

  @Test
  void shouldIngestWhileTheIssuerIsAwayAndAskItLater() throws IOException {
    // Given
    Stage alone = Infrastructure.stage(1);
    int port = Ports.free();
    try (KhorgosProcess service =
        KhorgosProcess.ready(alone, Map.of("khorgos.api.issuer", "http://127.0.0.1:" + port))) {
      // When
      Topics.send(alone.incoming(), 0, Articles.relevant(0, 5));
      Topics.awaitDrained(alone, Duration.ofSeconds(30));

      // Then
      assertThat(Topics.committed(alone.enriched())).hasSize(5);
      assertThat(get(service, SCHEMA, null).status()).isEqualTo(401);
      Answer unknown = get(service, SCHEMA, "Bearer a.b.c");
      assertThat(unknown.status()).isEqualTo(503);
      assertThat(unknown.head()).contains("content-type: application/problem+json");
      assertThat(service.log()).doesNotContain("\"level\":\"ERROR\"");

      try (Issuer late = Issuer.start(port)) {
        String token = Issuer.token(late.ownKeys(), late.claims());
        assertThat(get(service, SCHEMA, "Bearer " + token).status()).isEqualTo(200);
      }
    }
  }

  @Test
  void shouldNotStartWithAnIssuerThatIsNoUrl() {
    // When
    try (KhorgosProcess service =
        KhorgosProcess.start(stage, "wrong", Map.of("khorgos.api.issuer", "issuer.example"))) {
      Awaitility.await("it ends").atMost(Duration.ofSeconds(60)).until(() -> !service.isAlive());

      // Then
      assertThat(service.log())
          .contains("khorgos.api.issuer=issuer.example: an http or https URL is needed");
    }
  }

  private static Answer get(String path, String authorization) throws IOException {
    return get(app, path, authorization);
  }

  private static Answer get(KhorgosProcess service, String path, String authorization)
      throws IOException {
    String header = authorization == null ? "" : "Authorization: " + authorization + "\r\n";
    return RawHttp.send(
        service.httpPort(), "GET %s HTTP/1.1\r\nHost: a\r\n%s\r\n".formatted(path, header));
  }
}
