package org.khorgos.k8s;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** One rendered object. */
record Manifest(JsonNode json) {

  String kind() {
    return json.path("kind").asText();
  }

  String apiVersion() {
    return json.path("apiVersion").asText();
  }

  String name() {
    return json.at("/metadata/name").asText();
  }

  /** A part by its JSON pointer; missing where there is none. */
  JsonNode at(String pointer) {
    return json.at(pointer);
  }

  /** The template of the pods it makes; missing where it makes none. */
  JsonNode pod() {
    return json.at("/spec/template");
  }

  Stream<JsonNode> containers() {
    return Stream.concat(
        list(pod().at("/spec/initContainers")), list(pod().at("/spec/containers")));
  }

  static Stream<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  @Override
  public String toString() {
    return kind() + " " + name();
  }
}
