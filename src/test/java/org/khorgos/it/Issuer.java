package org.khorgos.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/** An OIDC issuer: its discovery document, its keys, and tokens as good or bad as a test needs. */
final class Issuer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final String KID = "test";

  private final HttpServer server;
  private final KeyPair keys = keys();

  private Issuer(HttpServer server) {
    this.server = server;
    serve(
        "/.well-known/openid-configuration", Map.of("issuer", url(), "jwks_uri", url() + "/keys"));
    serve("/keys", Map.of("keys", new Object[] {key()}));
  }

  /** Without TLS, at that port. */
  static Issuer start(int port) throws IOException {
    return start(HttpServer.create(address(port), 0));
  }

  /** With a certificate of that authority, at any port. */
  static Issuer start(Authority authority) throws IOException {
    HttpsServer server = HttpsServer.create(address(0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(authority.context()));
    return start(server);
  }

  private static Issuer start(HttpServer server) {
    Issuer issuer = new Issuer(server);
    server.start();
    return issuer;
  }

  private static InetSocketAddress address(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void serve(String path, Map<String, Object> document) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = JSON.writeValueAsBytes(document);
          exchange.getResponseHeaders().set("content-type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private Map<String, Object> key() {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    return Map.of(
        "kty",
        "RSA",
        "use",
        "sig",
        "alg",
        "RS256",
        "kid",
        KID,
        "n",
        BASE64.encodeToString(key.getModulus().toByteArray()),
        "e",
        BASE64.encodeToString(key.getPublicExponent().toByteArray()));
  }

  String url() {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return scheme + "://127.0.0.1:" + server.getAddress().getPort();
  }

  KeyPair ownKeys() {
    return keys;
  }

  /** What a good token says. */
  Map<String, Object> claims() {
    long now = Instant.now().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", url());
    claims.put("aud", "khorgos");
    claims.put("sub", "reader");
    claims.put("iat", now - 300);
    claims.put("exp", now + 300);
    return claims;
  }

  /** The claims as a token, signed with that key. */
  static String token(KeyPair keys, Map<String, Object> claims) {
    try {
      String text = encode(Map.of("alg", "RS256", "typ", "JWT", "kid", KID)) + "." + encode(claims);
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The claims as a token that nobody signed. */
  static String unsigned(Map<String, Object> claims) {
    return encode(Map.of("alg", "none", "typ", "JWT")) + "." + encode(claims) + ".";
  }

  private static String encode(Map<String, Object> part) {
    try {
      return BASE64.encodeToString(JSON.writeValueAsBytes(part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
