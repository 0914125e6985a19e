package org.khorgos.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A TCP proxy on the loopback address that can be told to misbehave. */
public final class TcpProxy implements AutoCloseable {

  /** What it does with connections. */
  public enum Mode {
    PASS,
    /** Connections stay open and new ones are taken, but what is sent is lost for good. */
    BLACKHOLE,
    /** Connections are closed as they come. */
    REFUSE
  }

  private final ServerSocket server;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile int target;
  private volatile Mode mode = Mode.PASS;
  private volatile Duration delay = Duration.ZERO;

  public TcpProxy() {
    try {
      server = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new IllegalStateException("no port for a proxy", e);
    }
    daemon("accept", this::accept);
  }

  public int port() {
    return server.getLocalPort();
  }

  public void forwardTo(int port) {
    target = port;
  }

  /** From now on; connections that are open are cut unless they are to pass or hang. */
  public void mode(Mode now) {
    mode = now;
    if (now == Mode.REFUSE) {
      cut();
    }
  }

  /** From now on every chunk waits so long, in each direction. */
  public void delay(Duration each) {
    delay = each;
  }

  /** Closes every connection that is open. */
  public void cut() {
    sockets.forEach(TcpProxy::close);
    sockets.clear();
  }

  /** Resets every connection that is open: the peers see RST, and what was under way is lost. */
  public void reset() {
    for (Socket socket : sockets) {
      try {
        socket.setSoLinger(true, 0);
      } catch (SocketException alreadyGone) {
        continue;
      }
    }
    cut();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        if (mode == Mode.REFUSE) {
          close(client);
          continue;
        }
        connect(client);
      } catch (IOException closed) {
        // The proxy is closed.
        continue;
      }
    }
  }

  private void connect(Socket client) {
    try {
      Socket upstream = new Socket(InetAddress.getByName("127.0.0.1"), target);
      sockets.add(client);
      sockets.add(upstream);
      daemon("up", () -> pump(client, upstream));
      daemon("down", () -> pump(upstream, client));
    } catch (IOException targetIsDown) {
      close(client);
    }
  }

  private void pump(Socket from, Socket to) {
    byte[] buffer = new byte[65_536];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        LockSupport.parkNanos(delay.toNanos());
        if (mode == Mode.PASS) {
          out.write(buffer, 0, n);
          out.flush();
        }
      }
    } catch (IOException cut) {
      // One side is gone: the other follows.
    } finally {
      close(from);
      close(to);
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // Nothing left to close.
    }
  }

  private static void daemon(String name, Runnable task) {
    Thread thread = new Thread(task, "proxy-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException("the proxy's port can't be closed", e);
    }
    cut();
  }
}
