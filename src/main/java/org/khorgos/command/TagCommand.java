package org.khorgos.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.khorgos.article.Article;
import org.khorgos.article.Coordinates;
import org.khorgos.article.Incoming;
import org.khorgos.article.Result;
import org.khorgos.article.Tagging;
import org.khorgos.decode.Decoder;
import org.khorgos.normalise.Normaliser;
import org.khorgos.publish.TaggingJson;
import org.khorgos.ruleset.Ruleset;
import org.khorgos.tag.Tagger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tag [FILE|-]}: the tagging of one article, without Kafka and without a database. */
@Command(
    name = "tag",
    description = "Tags one article in any accepted form and prints the tagging as JSON.",
    mixinStandardHelpOptions = true)
public final class TagCommand implements Callable<Integer> {

  /** More than a record may have, so that the limit is named by the decoder, not by the memory. */
  private static final int MAX_BYTES = 8 * 1024 * 1024;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = "-",
      description = "the article; - or nothing reads standard input")
  private String file;

  @Option(names = "--explain", description = "the arithmetic of the score, readable")
  private boolean explain;

  @Option(names = "--ruleset", paramLabel = "DIR", description = "rules of your own")
  private Path ruleset;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Optional<Ruleset> rules = Rules.load(ruleset, err);
    if (rules.isEmpty()) {
      return 1;
    }
    try {
      Result<Article> article =
          new Decoder().decode(incoming(read())).then(new Normaliser()::normalise);
      if (article instanceof Result.Ok<Article> ok) {
        print(ok.value(), new Tagger(rules.get()));
        return 0;
      }
      err.println(file + ": " + ((Result.Refused<Article>) article).refusal().reason());
    } catch (IOException e) {
      err.println(file + " can't be read: " + e);
    }
    return 1;
  }

  private byte[] read() throws IOException {
    if (file.equals("-")) {
      return System.in.readNBytes(MAX_BYTES);
    }
    try (var in = Files.newInputStream(Path.of(file))) {
      return in.readNBytes(MAX_BYTES);
    }
  }

  private static Incoming incoming(byte[] value) {
    return new Incoming(new Coordinates("file", 0, 0), null, value, List.of(), Instant.now());
  }

  private void print(Article article, Tagger tagger) throws IOException {
    Tagging tagging = tagger.tag(article);
    PrintWriter out = spec.commandLine().getOut();
    if (explain) {
      Explanation.print(article, tagging, tagger.arithmetic(article), out);
    } else {
      StringWriter json = new StringWriter();
      try (JsonGenerator generator = new JsonFactory().createGenerator(json)) {
        generator.useDefaultPrettyPrinter();
        TaggingJson.write(generator, article, tagging);
      }
      out.println(json);
    }
    out.flush();
  }
}
