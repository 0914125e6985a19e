package org.khorgos.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** TCP ports of this machine. */
public final class Ports {

  private static final int LAST = 65_535;

  private Ports() {}

  /** Any free port. */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("this machine has no free port on its loopback address", e);
    }
  }

  /** That port, or the next one above it that is free. */
  public static int preferredOrNextFree(int preferred) {
    for (int port = preferred; port <= LAST; port++) {
      if (isFree(port)) {
        return port;
      }
    }
    return free();
  }

  private static boolean isFree(int port) {
    // Bound on all addresses: a server on 0.0.0.0 leaves the loopback address free on some systems.
    try (ServerSocket all = new ServerSocket(port)) {
      return all.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static InetAddress loopback() throws UnknownHostException {
    return InetAddress.getByName("127.0.0.1");
  }
}
