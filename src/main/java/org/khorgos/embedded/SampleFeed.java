package org.khorgos.embedded;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Reads the sample feed from the class path, so that it works from inside a jar too. */
public final class SampleFeed {

  private static final String FOLDER = "/sample/";
  private static final String MANIFEST = "feed.yaml";

  private final YAMLMapper yaml = new YAMLMapper();

  /**
   * All samples in the order in which they are to be sent.
   *
   * @throws IllegalArgumentException naming the entry of the manifest that is wrong
   */
  public List<Sample> load() {
    try {
      return samples(resource(MANIFEST));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Sample> samples(byte[] manifest) throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (JsonNode entry : yaml.readTree(manifest)) {
      samples.add(sample(entry, samples.size() + 1));
    }
    return List.copyOf(samples);
  }

  private Sample sample(JsonNode entry, int number) {
    try {
      return yaml.treeToValue(entry, SampleEntry.class).sample(SampleFeed::resource);
    } catch (JsonProcessingException e) {
      throw wrong(entry, number, e.getOriginalMessage(), e);
    } catch (IOException | IllegalArgumentException e) {
      throw wrong(entry, number, e.getMessage(), e);
    }
  }

  private static IllegalArgumentException wrong(
      JsonNode entry, int number, String why, Exception cause) {
    String name = entry.path("name").asText("without a name");
    return new IllegalArgumentException(
        MANIFEST + ", entry " + number + " (" + name + "): " + why, cause);
  }

  private static byte[] resource(String file) throws IOException {
    try (InputStream in = SampleFeed.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new FileNotFoundException("there is no file " + FOLDER + file);
      }
      return in.readAllBytes();
    }
  }
}
