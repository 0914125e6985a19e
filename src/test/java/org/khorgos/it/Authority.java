package org.khorgos.it;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate authority with a server and a client, in the files that both sides take. */
final class Authority {

  /** Of every key store here. */
  static final String PASSWORD = "store-password";

  private static final Base64.Encoder BASE64 =
      Base64.getMimeEncoder(64, System.lineSeparator().getBytes());

  private final Path directory;
  private final KeyStore all;

  private Authority(Path directory) throws IOException, GeneralSecurityException {
    this.directory = Files.createDirectories(directory);
    Path store = directory.resolve("all.p12");
    make(store, "ca", "-ext", "bc:critical=ca:true");
    make(store, "server", "-signer", "ca", "-ext", "san=dns:localhost,ip:127.0.0.1");
    make(store, "client", "-signer", "ca");
    this.all = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    write("ca.crt", pem("CERTIFICATE", all.getCertificate("ca").getEncoded()));
    String key = pem("PRIVATE KEY", key("server").getEncoded());
    write("server.key", key);
    write("server.crt", chain("server"));
    write("server.pem", key + chain("server"));
    KeyStore trusted = empty();
    trusted.setCertificateEntry("ca", all.getCertificate("ca"));
    write("ca.p12", trusted);
    write("user.p12", only("client"));
  }

  static Authority in(Path directory) {
    try {
      return new Authority(directory);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("no certificates in " + directory, e);
    }
  }

  private static void make(Path store, String name, String... how) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    String who = "CN=%s %s".formatted(store.getParent().getFileName(), name);
    command.addAll(List.of("-genkeypair", "-alias", name, "-dname", who));
    command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2"));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    command.addAll(List.of(how));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes());
    if (keytool.onExit().join().exitValue() != 0) {
      throw new IOException(said);
    }
  }

  /** Whom to trust, as PEM. */
  Path certificate() {
    return directory.resolve("ca.crt");
  }

  /** The server's certificates, its own first, as PEM. */
  Path serverCertificate() {
    return directory.resolve("server.crt");
  }

  /** The server's key, as PEM. */
  Path serverKey() {
    return directory.resolve("server.key");
  }

  /** Key and certificates of the server in one file, as PEM. */
  Path server() {
    return directory.resolve("server.pem");
  }

  /** Whom to trust, as PKCS#12. */
  Path trustStore() {
    return directory.resolve("ca.p12");
  }

  /** Key and certificates of the client, as PKCS#12. */
  Path clientStore() {
    return directory.resolve("user.p12");
  }

  /** For a server of the JVM itself. */
  SSLContext context() {
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(only("server"), PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("no TLS with the certificates in " + directory, e);
    }
  }

  private KeyStore only(String name) throws IOException, GeneralSecurityException {
    KeyStore store = empty();
    store.setKeyEntry(name, key(name), PASSWORD.toCharArray(), all.getCertificateChain(name));
    return store;
  }

  private static KeyStore empty() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private void write(String name, KeyStore store) throws IOException, GeneralSecurityException {
    try (OutputStream out = Files.newOutputStream(directory.resolve(name))) {
      store.store(out, PASSWORD.toCharArray());
    }
  }

  private Key key(String name) throws GeneralSecurityException {
    return all.getKey(name, PASSWORD.toCharArray());
  }

  private String chain(String name) throws GeneralSecurityException {
    StringBuilder chain = new StringBuilder();
    for (Certificate certificate : all.getCertificateChain(name)) {
      chain.append(pem("CERTIFICATE", certificate.getEncoded()));
    }
    return chain.toString();
  }

  private static String pem(String type, byte[] content) {
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
        .formatted(type, BASE64.encodeToString(content));
  }

  /** PostgreSQL takes a key only where nobody else can read it. */
  private void write(String name, String pem) throws IOException {
    Path file = Files.writeString(directory.resolve(name), pem);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
