package org.khorgos.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khorgos.it.Endpoints.Endpoint;
import org.khorgos.it.RawHttp.Answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Every endpoint under requests that are malformed, oversize, slow and many. */
class HttpRobustnessIT {

  private static final String SECRET = "seventeen-camels";
  private static final int CLIENTS = 16;
  private static final int REQUESTS = 25;
  private static final int MEGABYTE = 1_000_000;

  /** What no answer holds: a stack trace, the name of a class, SQL, mark-up of the client's. */
  private static final Pattern LEAK =
      Pattern.compile(
          "\\bat [\\w.$]+\\(|Exception|\\b(?:org|io|java|jakarta|com)\\.[a-z]+\\.|SQLSTATE|SQLState"
              + "|\\bselect\\b.*\\bfrom\\b|<script",
          Pattern.CASE_INSENSITIVE);

  private static Stage stage;
  private static KhorgosProcess app;

  @BeforeAll
  static void start() {
    stage = Infrastructure.stage(1);
    app =
        KhorgosProcess.ready(
            stage,
            Map.of(
                "quarkus.http.limits.max-connections", "200",
                "quarkus.http.idle-timeout", "2S",
                "quarkus.management.idle-timeout", "2S"));
  }

  @AfterAll
  static void stop() {
    String log = app.log();
    app.close();
    assertThat(log).doesNotContain(SECRET, "\"level\":\"ERROR\"", "OutOfMemoryError");
  }

  /** A request and the statuses that are right for it. */
  private record Case(String name, String request, List<Integer> statuses) {}

  private static List<Case> cases(String path) {
    String host = "Host: a\r\n";
    String end = " HTTP/1.1\r\n" + host + "\r\n";
    String many = "x: y\r\n".repeat(20_000);
    return List.of(
        new Case("no request", "\u0000\u0001\u0002 GARBAGE\r\n\r\n", List.of(400)),
        new Case(
            "version",
            "GET " + path + " HTTP/9.9\r\n" + host + "\r\n",
            List.of(200, 400, 501, 505)),
        new Case("escape", "GET " + path + "/%zz" + end, List.of(400)),
        new Case("NUL", "GET " + path + "%00" + end, List.of(400, 404)),
        new Case("traversal", "GET " + path + "/../../application.properties" + end, List.of(404)),
        new Case("hidden", "GET /..%2f..%2fapplication.properties" + end, List.of(404)),
        new Case("unknown", "GET /nowhere" + end, List.of(404)),
        new Case("mark-up", "GET /%3Cscript%3Ealert(1)%3C/script%3E" + end, List.of(404)),
        new Case("raw mark-up", "GET /<script>alert(1)</script>" + end, List.of(400, 404)),
        new Case(
            "header", "GET " + path + " HTTP/1.1\r\n" + host + "x\u0000y: z\r\n\r\n", List.of(400)),
        new Case(
            "length",
            "POST " + path + " HTTP/1.1\r\n" + host + "Content-Length: -5\r\n\r\n",
            List.of(400)),
        new Case("long path", "GET /" + "a".repeat(MEGABYTE) + end, List.of(414)),
        new Case("long query", "GET " + path + "?q=" + "a".repeat(MEGABYTE) + end, List.of(414)),
        new Case(
            "long header",
            "GET " + path + " HTTP/1.1\r\n" + host + "x: " + "y".repeat(MEGABYTE) + "\r\n\r\n",
            List.of(431)),
        new Case(
            "many headers", "GET " + path + " HTTP/1.1\r\n" + host + many + "\r\n", List.of(431)),
        new Case("large body", post(path, SECRET.repeat(MEGABYTE / 10)), List.of(405, 413)),
        new Case("body", post(path, "{\"body\": \"" + SECRET + "\"}"), List.of(405)),
        new Case("method", "BREW " + path + end, List.of(405)),
        new Case("trace", "TRACE " + path + end, List.of(405)),
        new Case("delete", "DELETE " + path + end, List.of(405)),
        new Case(
            "accept",
            "GET " + path + " HTTP/1.1\r\n" + host + "Accept: <script>\r\n\r\n",
            List.of(200, 406)),
        new Case(
            "range",
            "GET " + path + " HTTP/1.1\r\n" + host + "Range: bytes=9-1,z\r\n\r\n",
            List.of(200, 416)),
        new Case(
            "injection",
            "GET "
                + path
                + "?limit=1%3BDROP%20TABLE%20article%3B--&q='%20OR%20'1'='1&cursor=%27%3B--"
                + end,
            List.of(200, 400)));
  }

  private static String post(String path, String body) {
    return "POST %s HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(path, body.length(), body);
  }

  @Test
  void shouldAnswerWhatIsMalformedWithAProblemAndGoOn() throws IOException {
    // Given
    List<String> wrong = new ArrayList<>();
    for (Endpoint endpoint : Endpoints.all()) {
      for (Case c : cases(endpoint.path())) {

        // When
        Answer answer = RawHttp.send(endpoint.port(app), c.request());

        // Then
        String what = endpoint.path() + " " + c.name() + ": " + answer.status();
        if (!c.statuses().contains(answer.status())) {
          wrong.add(what);
        }
        if (answer.status() >= 400) {
          problems(answer).forEach(problem -> wrong.add(what + " " + problem));
        }
      }
      shouldAnswer(endpoint);
    }
    assertThat(wrong).isEmpty();
    assertThat(new Database(stage).number("select count(*) from article")).isZero();
  }

  /** What is wrong with an error: it is a problem document, or has no body at all. */
  private static List<String> problems(Answer answer) throws IOException {
    List<String> wrong = new ArrayList<>();
    if (LEAK.matcher(answer.head() + answer.body()).find()) {
      wrong.add("leaks: " + answer);
    }
    if (!answer.body().isEmpty()) {
      JsonNode problem = new ObjectMapper().readTree(answer.body());
      if (!answer.head().contains("content-type: application/problem+json")
          || problem.path("status").asInt() != answer.status()) {
        wrong.add("no problem document: " + answer);
      }
    }
    return wrong;
  }

  private static void shouldAnswer(Endpoint endpoint) throws IOException {
    Answer answer = RawHttp.ask(endpoint.port(app), "GET", endpoint.path());
    assertThat(answer.status()).as(endpoint.path()).isEqualTo(200);
  }

  @Test
  void shouldDescribeWhatIsNotThereOnBothPorts() throws IOException {
    for (int port : new int[] {app.httpPort(), app.managementPort()}) {
      // When
      Answer missing = RawHttp.ask(port, "GET", "/nowhere");

      // Then
      assertThat(missing.status()).isEqualTo(404);
      assertThat(missing.head()).contains("content-type: application/problem+json");
      assertThat(missing.body())
          .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404}");
    }
  }

  @Test
  void shouldKeepAnsweringWhileClientsAreSlowAndHangUpOnThem() throws IOException {
    // Given on each port clients that never end their request
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 150; i++) {
        slow.add(RawHttp.connect(app.httpPort()));
        slow.add(RawHttp.connect(app.managementPort()));
      }
      for (Socket socket : slow) {
        socket.getOutputStream().write("GET /q/health HTTP/1.1\r\nx: ".getBytes());
      }

      // When one byte after the other goes through all of them
      Awaitility.await("a request that does not end is given up")
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                // Then
                for (Endpoint endpoint : Endpoints.all()) {
                  shouldAnswer(endpoint);
                }
                return slow.stream().filter(HttpRobustnessIT::takesAnotherByte).count() == 0;
              });
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  private static boolean takesAnotherByte(Socket socket) {
    try {
      socket.getOutputStream().write('y');
      return true;
    } catch (IOException closed) {
      return false;
    }
  }

  @Test
  void shouldCloseWhatIsSilentAndServeProbesMeanwhile() throws IOException {
    // Given more silent connections than the API has
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 250; i++) {
        silent.add(RawHttp.connect(app.httpPort()));
      }

      // Then the management port answers, and the API as soon as they are closed
      assertThat(app.status("live")).isEqualTo(200);
      for (Socket socket : silent) {
        assertThat(isClosedByServer(socket)).isTrue();
      }
      for (Endpoint endpoint : Endpoints.all()) {
        shouldAnswer(endpoint);
      }
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }

  /** Waits for the end of the stream; fails by the socket's own time-out. */
  private static boolean isClosedByServer(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (java.net.SocketException reset) {
      return true;
    }
  }

  @Test
  void shouldKeepAnsweringManyAtOnce() throws Exception {
    // Given
    List<Endpoint> endpoints = Endpoints.all();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Future<Integer>> wellAnswered = new ArrayList<>();

    // When
    for (int client = 0; client < CLIENTS; client++) {
      Random random = new Random(client);
      wellAnswered.add(clients.submit(() -> mixed(endpoints, random)));
    }

    // Then
    for (Future<Integer> answers : wellAnswered) {
      assertThat(answers.get()).isEqualTo(REQUESTS);
    }
    clients.shutdown();
  }

  /** Good requests and bad ones in turns; returns how many of the good ones were answered. */
  private static int mixed(List<Endpoint> endpoints, Random random) throws IOException {
    int good = 0;
    for (int i = 0; i < REQUESTS; i++) {
      Endpoint endpoint = endpoints.get(random.nextInt(endpoints.size()));
      List<Case> cases = cases(endpoint.path());
      RawHttp.send(endpoint.port(app), cases.get(random.nextInt(cases.size())).request());
      good += RawHttp.ask(endpoint.port(app), "GET", endpoint.path()).status() == 200 ? 1 : 0;
    }
    return good;
  }

  @Test
  void shouldNotLetClientsMakeUpMetrics() throws IOException {
    // Given
    int port = app.httpPort();

    // When
    for (int i = 0; i < 300; i++) {
      RawHttp.ask(port, "BREW" + i, "/path" + i);
      RawHttp.ask(port, "GET", "/path" + i + "/%zz");
    }

    // Then
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(app.metrics("http_server_requests_seconds_count").keySet())
                    .anyMatch(labels -> labels.contains("method=\"OTHER\""))
                    .noneMatch(labels -> labels.contains("BREW"))
                    .noneMatch(labels -> labels.contains("/path"))
                    .hasSizeLessThan(60));
  }
}
