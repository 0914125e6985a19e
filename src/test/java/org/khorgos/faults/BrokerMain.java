package org.khorgos.faults;

import java.io.IOException;
import java.nio.file.Path;

import org.khorgos.embedded.EmbeddedKafka;
import org.khorgos.it.Logs;

/** A broker as a process, so that it can be killed and frozen. It ends with its standard input. */
final class BrokerMain {

  /** Said on a line of its own, before the port a proxy forwards to. */
  static final String SERVING = "serving ";

  private BrokerMain() {}

  /** Arguments: directory, port, advertised port of the proxy. */
  public static void main(String[] args) throws IOException {
    Logs.onlyWarnings();
    EmbeddedKafka broker =
        new EmbeddedKafka(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
    broker.start();
    System.out.println(SERVING + broker.innerPort());
    while (System.in.read() >= 0) {
      // Nothing is said to it; the parent's end is the end of the stream.
      continue;
    }
    Runtime.getRuntime().halt(1);
  }
}
