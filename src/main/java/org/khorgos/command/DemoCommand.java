package org.khorgos.command;

import java.util.concurrent.Callable;

import org.khorgos.embedded.Demo;

import io.quarkus.runtime.Quarkus;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The whole of Khorgos on one machine: broker, database, service and sample articles. */
@Command(
    name = "demo",
    description = "Starts Kafka and PostgreSQL inside, runs the service and feeds sample articles.")
public final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (!Demo.isPackaged()) {
      spec.commandLine()
          .getErr()
          .println("this package holds no Kafka and no PostgreSQL; the demo is run by: mvn -Pdemo");
      return 1;
    }
    try (Demo demo = Demo.start(System.out)) {
      Quarkus.run(null, (exit, failure) -> demo.close());
    }
    return 0;
  }
}
