package org.khorgos.it;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What brokers and clients log that are no part of a Quarkus application. Quarkus' log manager
 * takes every level to be wanted until an application has started and keeps what is logged for it:
 * Kafka's clients would write out each record.
 */
public final class Logs {

  private Logs() {}

  /** Warnings, on the standard error; from here on, in this process. */
  public static void onlyWarnings() {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    root.setLevel(Level.WARNING);
    root.addHandler(new ConsoleHandler());
  }
}
