package org.khorgos.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP byte for byte: what no client library would send. */
final class RawHttp {

  private static final int TIMEOUT_MS = 10_000;
  private static final Pattern STATUS = Pattern.compile("\\AHTTP/\\d\\.\\d (\\d{3})");
  private static final Pattern LENGTH = Pattern.compile("(?m)^content-length: (\\d+)");

  /**
   * An answer as it came.
   *
   * @param status 0 where the connection ended without one
   * @param head status line and headers, in lower case
   */
  record Answer(int status, String head, String body) {}

  private RawHttp() {}

  static Socket connect(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(TIMEOUT_MS);
    return socket;
  }

  /** A request with this method and target, and no body. */
  static Answer ask(int port, String method, String target) throws IOException {
    return send(port, "%s %s HTTP/1.1\r\nHost: a\r\n\r\n".formatted(method, target));
  }

  static Answer send(int port, String request) throws IOException {
    try (Socket socket = connect(port)) {
      write(socket, request);
      return read(socket.getInputStream(), request.startsWith("HEAD"));
    }
  }

  /** The server may have answered, and hung up, before it has all. */
  private static void write(Socket socket, String request) throws IOException {
    try {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
    } catch (IOException hungUp) {
      if (!socket.isConnected()) {
        throw hungUp;
      }
    }
  }

  private static Answer read(InputStream in, boolean headOnly) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[65_536];
    while (!isComplete(bytes, headOnly)) {
      int n = readOrEnd(in, buffer);
      if (n < 0) {
        break;
      }
      bytes.write(buffer, 0, n);
    }
    String all = bytes.toString(StandardCharsets.UTF_8);
    int end = all.indexOf("\r\n\r\n");
    Matcher status = STATUS.matcher(all);
    return new Answer(
        status.find() ? Integer.parseInt(status.group(1)) : 0,
        end < 0 ? all : all.substring(0, end).toLowerCase(Locale.ROOT),
        end < 0 ? "" : all.substring(end + 4));
  }

  /** A reset is an end as well: the server closes while bytes of the request are still unread. */
  private static int readOrEnd(InputStream in, byte[] buffer) throws IOException {
    try {
      return in.read(buffer);
    } catch (java.net.SocketException reset) {
      return -1;
    }
  }

  private static boolean isComplete(ByteArrayOutputStream bytes, boolean headOnly) {
    String all = bytes.toString(StandardCharsets.ISO_8859_1);
    int end = all.indexOf("\r\n\r\n");
    if (end < 0) {
      return false;
    }
    Matcher length = LENGTH.matcher(all.substring(0, end).toLowerCase(Locale.ROOT));
    return headOnly || length.find() && all.length() - end - 4 >= Integer.parseInt(length.group(1));
  }
}
