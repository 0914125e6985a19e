package org.khorgos;

import org.khorgos.command.DeadLettersCommand;
import org.khorgos.command.DemoCommand;
import org.khorgos.command.EvaluateCommand;
import org.khorgos.command.FitCommand;
import org.khorgos.command.TagCommand;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Main: no argument runs the service; otherwise a command, most of which need no service. */
@QuarkusMain
@Command(
    name = "khorgos",
    description =
        "Tags news about China–Central Asia relations. Without a command: runs the service.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      TagCommand.class,
      EvaluateCommand.class,
      FitCommand.class,
      DeadLettersCommand.class,
      DemoCommand.class
    })
public class Khorgos {

  public static void main(String[] args) {
    if (args.length == 0) {
      Quarkus.run();
      return;
    }
    int exit = new CommandLine(new Khorgos()).execute(args);
    System.out.flush();
    System.exit(exit);
  }
}
