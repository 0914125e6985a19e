package org.khorgos.faults;

import java.time.Duration;

import org.khorgos.it.TcpProxy;

/** What lies between the pods and what they need. */
final class NetworkFaults {

  private NetworkFaults() {}

  static void delay(Chaos chaos, TcpProxy proxy) throws InterruptedException {
    proxy.delay(chaos.between(100, 400));
    try {
      chaos.hold(1500, 3000);
    } finally {
      proxy.delay(Duration.ZERO);
    }
  }

  static void reset(Chaos chaos, TcpProxy proxy) throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      proxy.reset();
      chaos.hold(50, 500);
    }
  }

  /** Longer than session, socket and request timeouts. */
  static void blackhole(Chaos chaos, TcpProxy proxy) throws InterruptedException {
    during(chaos, proxy, TcpProxy.Mode.BLACKHOLE, 4500, 6500);
  }

  static void refuse(Chaos chaos, TcpProxy proxy) throws InterruptedException {
    during(chaos, proxy, TcpProxy.Mode.REFUSE, 500, 3000);
  }

  private static void during(Chaos chaos, TcpProxy proxy, TcpProxy.Mode mode, int from, int to)
      throws InterruptedException {
    proxy.mode(mode);
    try {
      chaos.hold(from, to);
    } finally {
      proxy.mode(TcpProxy.Mode.PASS);
      // A connection that has lost bytes in the middle is of no use any more.
      proxy.reset();
    }
  }
}
