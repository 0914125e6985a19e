package org.khorgos.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.khorgos.embedded.Ports;

/** The packaged application as a process of its own. */
public final class KhorgosProcess implements AutoCloseable {

  /** With these the group notices a killed pod after seconds, not after the default of 45. */
  static final Map<String, String> SOON_MISSED =
      Map.of(
          "mp.messaging.incoming.articles.session.timeout.ms", "6000",
          "mp.messaging.incoming.articles.heartbeat.interval.ms", "1000");

  /** The collector is that of the image. */
  public static final List<String> JVM_OF_ALL =
      List.of(
          java(), "-Xmx256m", "-XX:+UseParallelGC", "-XX:ParallelGCThreads=2", "-XX:NewRatio=1");

  /** A process that lives for seconds is not worth the second compiler. */
  static final List<String> JVM =
      Stream.concat(JVM_OF_ALL.stream(), Stream.of("-XX:TieredStopAtLevel=1")).toList();

  static final String APP = System.getProperty("khorgos.app", "target/quarkus-app/quarkus-run.jar");

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final Process process;
  private final Path log;
  private final Path gcLog;
  private final int httpPort = Ports.free();
  private final int managementPort = Ports.free();

  private KhorgosProcess(Launch launch) {
    this.log = launch.log();
    this.gcLog = log.resolveSibling(log.getFileName() + ".gc");
    List<String> command = new ArrayList<>(JVM);
    command.add("-Xlog:gc:file=" + gcLog);
    command.addAll(launch.jvm());
    Map<String, String> all = new LinkedHashMap<>();
    all.put("quarkus.http.port", Integer.toString(httpPort));
    all.put("quarkus.management.port", Integer.toString(managementPort));
    all.putAll(launch.settings());
    all.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.add("-jar");
    command.add(APP);
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(launch.environment());
      process = builder.start();
    } catch (IOException e) {
      throw new IllegalStateException("the application does not start: " + command, e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /**
   * How it is started.
   *
   * @param jvm options beside the usual ones
   */
  public record Launch(
      Path log, List<String> jvm, Map<String, String> environment, Map<String, String> settings) {}

  /** Started, not yet ready, against whatever its settings say. */
  public static KhorgosProcess launch(Launch launch) {
    return new KhorgosProcess(launch);
  }

  /** Started, not yet ready. Settings override those that connect it to the test's stage. */
  static KhorgosProcess start(Stage stage, String instance, Map<String, String> settings) {
    Map<String, String> all = surroundings(stage).settings(instance);
    all.putAll(settings);
    Path log = Infrastructure.DIRECTORY.resolve(stage.name() + "-" + instance + ".log");
    return launch(new Launch(log, List.of(), Map.of(), all));
  }

  /** Started and ready. */
  static KhorgosProcess ready(Stage stage, Map<String, String> settings) {
    return start(stage, "one", settings).awaitReady();
  }

  private static Surroundings surroundings(Stage stage) {
    return new Surroundings(
        Infrastructure.KAFKA.bootstrapServers(),
        Infrastructure.DATABASE.jdbcUrl(stage.name()),
        stage.incoming(),
        stage.enriched(),
        stage.deadLetter(),
        stage.name());
  }

  /** The Java of the tests, or that of {@code -Dkhorgos.java}, to try another. */
  private static String java() {
    Path own = Path.of(System.getProperty("java.home"), "bin", "java");
    return System.getProperty("khorgos.java", own.toString());
  }

  public KhorgosProcess awaitReady() {
    Awaitility.await("ready, see " + log)
        .atMost(Duration.ofSeconds(90))
        .failFast("the application has ended, see " + log, () -> !process.isAlive())
        .until(() -> status("ready") == 200);
    return this;
  }

  /** The HTTP status of a probe: live, ready or started; 0 where nothing answers. */
  public int status(String probe) {
    try {
      return management("/q/health/" + probe).statusCode();
    } catch (IOException notYet) {
      return 0;
    }
  }

  public HttpResponse<String> management(String path) throws IOException {
    return get("http://127.0.0.1:" + managementPort + path);
  }

  /** The values of one metric by its labels, as they stand in the scrape. */
  public Map<String, Double> metrics(String name) {
    Pattern line = Pattern.compile("(?m)^" + name + "\\{(.*)} (\\S+)$");
    try {
      Map<String, Double> values = new LinkedHashMap<>();
      line.matcher(management("/q/metrics").body())
          .results()
          .forEach(found -> values.put(found.group(1), Double.valueOf(found.group(2))));
      return values;
    } catch (IOException e) {
      throw new IllegalStateException("no metrics, see " + log, e);
    }
  }

  HttpResponse<String> api(String path) throws IOException {
    return get("http://127.0.0.1:" + httpPort + path);
  }

  private static HttpResponse<String> get(String uri) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(uri)).timeout(Duration.ofSeconds(10)).build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  int httpPort() {
    return httpPort;
  }

  int managementPort() {
    return managementPort;
  }

  public Footprint footprint() {
    return Footprint.of(process.pid(), gcLog);
  }

  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new IllegalStateException("no log: " + log, e);
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public long pid() {
    return process.pid();
  }

  /** SIGKILL. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** SIGTERM; returns the exit code. */
  public int terminate() {
    process.destroy();
    return awaitEnd();
  }

  private int awaitEnd() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the application does not end, see " + log);
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
