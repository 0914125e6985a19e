package org.khorgos.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * Every path that answers. Those of the API are found in what is built, so that none that is added
 * can be forgotten: static files, and methods with a JAX-RS path. Those of the management port are
 * Quarkus' own.
 */
final class Endpoints {

  /** A path of one of the two ports. */
  record Endpoint(boolean management, String path) {

    int port(KhorgosProcess app) {
      return management ? app.managementPort() : app.httpPort();
    }
  }

  private static final String PATH = "jakarta.ws.rs.Path";
  private static final Path STATIC = Path.of("target", "classes", "META-INF", "resources");
  private static final List<String> MANAGEMENT =
      List.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics");

  private Endpoints() {}

  static List<Endpoint> all() {
    List<Endpoint> all = new ArrayList<>();
    staticFiles().forEach(path -> all.add(new Endpoint(false, path)));
    resources().forEach(path -> all.add(new Endpoint(false, path)));
    MANAGEMENT.forEach(path -> all.add(new Endpoint(true, path)));
    return all;
  }

  private static List<String> staticFiles() {
    try (Stream<Path> files = Files.walk(STATIC)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> "/" + STATIC.relativize(file).toString().replace('\\', '/'))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With 1 for each parameter of a path. */
  private static List<String> resources() {
    List<String> paths = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.khorgos")) {
      if (type.isAnnotatedWith(PATH)) {
        for (JavaMethod method : type.getMethods()) {
          if (method.isAnnotatedWith("jakarta.ws.rs.GET")) {
            paths.add(path(type, method).replaceAll("\\{[^}]*}", "1"));
          }
        }
      }
    }
    return paths;
  }

  private static String path(JavaClass type, JavaMethod method) {
    String own =
        method.isAnnotatedWith(PATH) ? value(method.getAnnotationOfType(PATH).get("value")) : "";
    String all = "/" + value(type.getAnnotationOfType(PATH).get("value")) + "/" + own;
    return all.replaceAll("/+", "/").replaceAll("(.)/$", "$1");
  }

  private static String value(java.util.Optional<Object> value) {
    return value.map(Object::toString).orElse("");
  }
}
