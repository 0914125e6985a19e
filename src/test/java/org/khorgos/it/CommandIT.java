package org.khorgos.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The commands of the packaged application, for which nothing else has to run. */
class CommandIT {

  @TempDir private Path directory;

  @Test
  void shouldTagWithoutTheServiceAndWhatItNeeds() throws Exception {
    // Given
    Path article = Files.writeString(directory.resolve("article.json"), Articles.relevant(1));
    Path classes = directory.resolve("classes.log");

    // When
    Path out = run(List.of("-Xlog:class+load:file=" + classes), "tag", article.toString());

    // Then
    JsonNode tagging = new ObjectMapper().readTree(out.toFile());
    assertThat(tagging.at("/pairs/0/code").asText()).isEqualTo("CN-KZ");
    try (Stream<String> loaded = Files.lines(classes)) {
      assertThat(loaded)
          .isNotEmpty()
          .noneMatch(line -> line.contains("io.quarkus.runtime.ApplicationLifecycleManager"))
          .noneMatch(line -> line.contains("org.apache.kafka."))
          .noneMatch(line -> line.contains("org.hibernate."));
    }
  }

  @Test
  void shouldMeasureLabelledArticles() throws Exception {
    // Given
    Path gold =
        Files.writeString(
            directory.resolve("gold.jsonl"),
            """
            {"id":"1","article":{"title":"Gas deal","body":"Kazakhstan and China signed an agreement on gas supplies."},"expected":{"relevant":true,"pairs":["CN-KZ"],"topics":["energy"],"amounts":[],"lang":"en"}}
            """);

    // When
    Path out = run(List.of(), "evaluate", gold.toString(), "--json");

    // Then
    JsonNode all = new ObjectMapper().readTree(out.toFile()).path("all");
    assertThat(all.path("n").asInt()).isEqualTo(1);
    assertThat(all.at("/language/accuracy").isNumber()).isTrue();
  }

  @Test
  void shouldSayHowTheDemoIsRunWhereItIsNotPackaged() throws Exception {
    // When
    Process process = start(List.of(), "demo");

    // Then
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(directory.resolve("err.txt")).content().contains("mvn -Pdemo").hasLineCount(1);
  }

  /** Its standard output, once it has ended well. */
  private Path run(List<String> jvm, String... arguments) throws IOException, InterruptedException {
    Process process = start(jvm, arguments);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return directory.resolve("out.json");
  }

  private Process start(List<String> jvm, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(KhorgosProcess.JVM);
    command.addAll(jvm);
    command.addAll(List.of("-jar", KhorgosProcess.APP));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectOutput(directory.resolve("out.json").toFile())
        .redirectError(directory.resolve("err.txt").toFile())
        .start();
  }
}
