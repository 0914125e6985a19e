package org.khorgos.ingest;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.khorgos.KhorgosConfig;
import org.khorgos.article.Article;
import org.khorgos.article.Tagging;
import org.khorgos.observe.IngestMetrics;
import org.khorgos.ruleset.Loaded;
import org.khorgos.ruleset.RulesetLoader;
import org.khorgos.tag.Tagger;

import io.quarkus.runtime.Startup;

/**
 * The tagger with the rules in force: those built in, or those of {@code khorgos.ruleset.path} as
 * they were when they were last good.
 */
@Startup
@ApplicationScoped
public class ActiveTagger {

  private static final Logger LOG = Logger.getLogger(ActiveTagger.class);

  private final IngestMetrics metrics;
  private volatile Tagger tagger;

  /**
   * @throws IllegalStateException naming the setting and every problem with file, line and key: the
   *     service does not start on rules it can't use
   */
  ActiveTagger(KhorgosConfig config, IngestMetrics metrics) {
    this.metrics = metrics;
    Optional<Path> path = config.ruleset().path();
    Loaded loaded = path.map(RulesetLoader::from).orElseGet(RulesetLoader::builtIn);
    if (loaded instanceof Loaded.Invalid invalid) {
      throw new IllegalStateException(
          "the ruleset of khorgos.ruleset.path=%s can't be used:%n  %s"
              .formatted(path.map(Path::toString).orElse("(built in)"), problems(invalid)));
    }
    inForce(new Tagger(((Loaded.Ok) loaded).ruleset()));
  }

  /** From the next article on these rules hold, unless they are bad: then those before do. */
  void replace(Loaded loaded) {
    if (loaded instanceof Loaded.Invalid invalid) {
      metrics.rulesetRefused();
      LOG.errorf(
          "a changed ruleset can't be used, the one before stays in force: sha256=%s%n  %s",
          tagger.ruleset().sha256(), problems(invalid));
      return;
    }
    Tagger next = new Tagger(((Loaded.Ok) loaded).ruleset());
    if (!next.ruleset().equals(tagger.ruleset())) {
      next.prepare(tagger);
      inForce(next);
    }
  }

  private void inForce(Tagger next) {
    tagger = next;
    metrics.ruleset(next.ruleset());
    LOG.infof(
        "ruleset in force: version=%s sha256=%s",
        next.ruleset().version(), next.ruleset().sha256());
  }

  private static String problems(Loaded.Invalid invalid) {
    return invalid.problems().stream().map(Object::toString).collect(Collectors.joining("\n  "));
  }

  Tagging tag(Article article) {
    return tagger.tag(article);
  }
}
