package org.khorgos.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import org.khorgos.KhorgosConfig;
import org.khorgos.deadletter.Attempt;
import org.khorgos.deadletter.DeadLetterTopic;
import org.khorgos.deadletter.Letter;
import org.khorgos.deadletter.LetterId;
import org.khorgos.deadletter.Replay;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code dead-letters}: what could not be used, why, and how it gets another chance. */
@Command(
    name = "dead-letters",
    description =
        "Lists dead letters with their reasons; with --replay sends them to the incoming topic"
            + " once more, each at most once. Takes the settings of the service.",
    mixinStandardHelpOptions = true)
public final class DeadLettersCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "LETTER",
      arity = "0..*",
      converter = LetterConverter.class,
      description = "partition:offset as listed; none means all that the options choose")
  private Set<LetterId> letters = Set.of();

  @Option(names = "--stage", description = "decode, normalise, tag, store or publish")
  private String stage;

  @Option(names = "--reason", paramLabel = "TEXT", description = "the reason contains this")
  private String reason;

  @Option(names = "--pending", description = "only those that have not been replayed")
  private boolean pending;

  @Option(names = "--value", description = "print the record's value, byte for byte; one letter")
  private boolean value;

  @Option(names = "--replay", description = "send to the incoming topic what is chosen")
  private boolean replay;

  @Option(names = "--all", description = "with --replay: all there are")
  private boolean all;

  @Override
  public Integer call() {
    check();
    Configuration configuration = new Configuration();
    return Attempt.of(
        () -> run(configuration.khorgos(), configuration.kafka()),
        why -> {
          spec.commandLine().getErr().println("Kafka: " + why);
          return 1;
        });
  }

  private int run(KhorgosConfig khorgos, Map<String, Object> kafka) {
    try (DeadLetterTopic topic = new DeadLetterTopic(kafka, khorgos.topics().deadLetter())) {
      if (value) {
        return value(topic);
      }
      return replay ? replay(topic, khorgos, kafka) : list(topic);
    }
  }

  private void check() {
    if (value && letters.size() != 1) {
      throw new ParameterException(spec.commandLine(), "--value needs one LETTER");
    }
    if (replay && letters.isEmpty() && stage == null && reason == null && !all) {
      throw new ParameterException(
          spec.commandLine(), "--replay needs letters, --stage, --reason or --all");
    }
  }

  private boolean isChosen(Letter letter) {
    return (letters.isEmpty() || letters.contains(letter.id()))
        && (stage == null || letter.stage().equals(stage))
        && (reason == null || letter.reason().contains(reason));
  }

  private int value(DeadLetterTopic deadLetters) {
    deadLetters.forEach(
        letter -> {
          if (isChosen(letter) && letter.value() != null) {
            System.out.writeBytes(letter.value());
          }
        });
    return 0;
  }

  private int list(DeadLetterTopic deadLetters) {
    LetterTable table = new LetterTable(spec.commandLine().getOut());
    Set<LetterId> replayed = deadLetters.replayed();
    deadLetters.forEach(
        letter -> {
          boolean done = replayed.contains(letter.id());
          if (isChosen(letter) && !(pending && done)) {
            table.row(letter, done);
          }
        });
    table.end();
    return 0;
  }

  private int replay(
      DeadLetterTopic deadLetters, KhorgosConfig khorgos, Map<String, Object> kafka) {
    Tally tally = new Tally(spec.commandLine().getErr());
    String incoming = khorgos.topics().incoming();
    String topic = khorgos.topics().deadLetter();
    try (Replay run = new Replay(kafka, khorgos.environment(), topic, incoming)) {
      Set<LetterId> replayed = deadLetters.replayed();
      deadLetters.forEach(
          letter -> {
            if (isChosen(letter) && tally.admits(letter, replayed.contains(letter.id()))) {
              run.send(letter);
            }
          });
      run.commit();
    }
    return tally.end(spec.commandLine().getOut(), letters.size());
  }

  /** What became of the chosen letters. */
  private static final class Tally {
    private final PrintWriter err;
    private int sent;
    private int before;
    private int cut;

    Tally(PrintWriter err) {
      this.err = err;
    }

    boolean admits(Letter letter, boolean done) {
      if (done) {
        before++;
      } else if (letter.cut()) {
        cut++;
        err.printf(
            "%s holds no value, it was too large; the original is %s%n",
            letter.id(), letter.from());
      } else {
        sent++;
        return true;
      }
      return false;
    }

    int end(PrintWriter out, int asked) {
      int missing = Math.max(0, asked - sent - before - cut);
      out.printf("replayed: %d, replayed before: %d, not possible: %d", sent, before, cut);
      out.println(missing == 0 ? "" : ", not found: " + missing);
      out.flush();
      return cut + missing == 0 ? 0 : 1;
    }
  }

  /** A letter's id from the command line. */
  static final class LetterConverter implements ITypeConverter<LetterId> {
    @Override
    public LetterId convert(String text) {
      try {
        return LetterId.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
