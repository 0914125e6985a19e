package org.khorgos.it;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;

/**
 * Takes OTLP over HTTP and keeps the bytes. In protobuf text stands as UTF-8 and an id as its
 * bytes, so both can be found without a parser.
 */
final class Collector implements AutoCloseable {

  private final HttpServer server;
  private final List<String> received = new CopyOnWriteArrayList<>();

  Collector() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/traces",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          received.add(new String(body, StandardCharsets.ISO_8859_1));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  boolean hasText(String ascii) {
    return received.stream().anyMatch(body -> body.contains(ascii));
  }

  boolean hasId(String hex) {
    byte[] id = HexFormat.of().parseHex(hex);
    return hasText(new String(id, StandardCharsets.ISO_8859_1));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
