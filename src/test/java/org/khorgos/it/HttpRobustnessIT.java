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

  private static final int CLIENTS = 16;
  private static final int REQUESTS = 25;

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
    assertThat(log).doesNotContain(BadRequest.SECRET, "\"level\":\"ERROR\"", "OutOfMemoryError");
  }

  @Test
  void shouldAnswerWhatIsMalformedWithAProblemAndGoOn() throws IOException {
    // Given
    List<String> wrong = new ArrayList<>();
    for (Endpoint endpoint : Endpoints.all()) {
      for (BadRequest bad : BadRequest.all(endpoint.path())) {

        // When
        Answer answer = RawHttp.send(endpoint.port(app), bad.request());

        // Then
        String what = endpoint.path() + " " + bad.name() + ": " + answer.status();
        if (!bad.statuses().contains(answer.status())) {
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
      List<BadRequest> bad = BadRequest.all(endpoint.path());
      RawHttp.send(endpoint.port(app), bad.get(random.nextInt(bad.size())).request());
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
