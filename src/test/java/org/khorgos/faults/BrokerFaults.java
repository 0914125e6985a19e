package org.khorgos.faults;

/** The broker ends or freezes. */
final class BrokerFaults {

  private BrokerFaults() {}

  static void kill(Chaos chaos) {
    chaos.lap().rig.broker.kill();
    chaos.lap().rig.broker.start();
  }

  static void restart(Chaos chaos) {
    chaos.lap().rig.broker.stop();
    chaos.lap().rig.broker.start();
  }

  /** Longer than the session timeout. */
  static void freeze(Chaos chaos) throws InterruptedException {
    chaos.lap().rig.broker.freeze();
    try {
      chaos.hold(4500, 6500);
    } finally {
      chaos.lap().rig.broker.thaw();
    }
  }
}
