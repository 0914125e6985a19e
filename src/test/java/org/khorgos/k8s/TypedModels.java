package org.khorgos.k8s;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import io.kubernetes.client.custom.QuantityFormatException;
import io.kubernetes.client.openapi.JSON;

/**
 * Reads objects as strictly as a cluster with {@code --validate=strict}: those of Kubernetes into
 * the models made from its API description, those of operators by the schemas in {@code crds.yaml},
 * which know no more than is used here.
 */
final class TypedModels {

  private static final ObjectNode CRDS = crds();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private TypedModels() {}

  /** What is wrong with it; nothing where it is right. */
  static List<String> problems(Manifest manifest) {
    if (!CRDS.path("$defs").has(manifest.kind())) {
      return problems(manifest, manifest.json().toString());
    }
    ObjectNode schema = CRDS.deepCopy();
    schema.put("$ref", "#/$defs/" + manifest.kind());
    List<String> problems = new ArrayList<>();
    SCHEMAS
        .getSchema(schema)
        .validate(manifest.json())
        .forEach(message -> problems.add(manifest + ": " + message.getMessage()));
    return problems;
  }

  private static List<String> problems(Manifest manifest, String json) {
    try {
      Class<?> model = Class.forName(model(manifest));
      model
          .getMethod("validateJsonElement", JsonElement.class)
          .invoke(null, JsonParser.parseString(json));
      JSON.getGson().fromJson(json, model);
      return List.of();
    } catch (ClassNotFoundException e) {
      return List.of("%s: no kind of %s".formatted(manifest, manifest.apiVersion()));
    } catch (InvocationTargetException e) {
      return List.of(manifest + ": " + e.getCause().getMessage());
    } catch (JsonParseException | IllegalArgumentException | QuantityFormatException e) {
      return List.of(manifest + ": " + e.getMessage());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the models are not as expected", e);
    }
  }

  /** {@code networking.k8s.io/v1 NetworkPolicy} is V1NetworkPolicy. */
  private static String model(Manifest manifest) {
    String version = manifest.apiVersion().replaceFirst("^.*/", "");
    return "io.kubernetes.client.openapi.models."
        + version.substring(0, 1).toUpperCase(Locale.ROOT)
        + version.substring(1)
        + manifest.kind();
  }

  private static ObjectNode crds() {
    try (InputStream in = TypedModels.class.getResourceAsStream("/k8s/crds.yaml")) {
      return (ObjectNode) new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException("crds.yaml can't be read", e);
    }
  }
}
