package org.khorgos.faults;

import java.io.IOException;

/** UNIX signals. */
final class Signals {

  private Signals() {}

  static void kill(long pid) {
    send("-KILL", pid);
  }

  static void freeze(long pid) {
    send("-STOP", pid);
  }

  static void thaw(long pid) {
    send("-CONT", pid);
  }

  private static void send(String signal, long pid) {
    try {
      new ProcessBuilder("kill", signal, Long.toString(pid))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new IllegalStateException("no kill command", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
