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

/** The tagger with the rules in force: those built in, or those of {@code khorgos.ruleset.path}. */
@Startup
@ApplicationScoped
public class ActiveTagger {

  private static final Logger LOG = Logger.getLogger(ActiveTagger.class);

  private final Tagger tagger;

  /**
   * @throws IllegalStateException naming the setting and every problem with file, line and key: the
   *     service does not start on rules it can't use
   */
  ActiveTagger(KhorgosConfig config, IngestMetrics metrics) {
    Optional<Path> path = config.ruleset().path();
    Loaded loaded = path.map(RulesetLoader::from).orElseGet(RulesetLoader::builtIn);
    if (loaded instanceof Loaded.Invalid invalid) {
      String problems =
          invalid.problems().stream().map(Object::toString).collect(Collectors.joining("\n  "));
      throw new IllegalStateException(
          "the ruleset of khorgos.ruleset.path=%s can't be used:%n  %s"
              .formatted(path.map(Path::toString).orElse("(built in)"), problems));
    }
    this.tagger = new Tagger(((Loaded.Ok) loaded).ruleset());
    Tagging.Ruleset id = ((Loaded.Ok) loaded).ruleset().id();
    metrics.ruleset(id);
    LOG.infof("ruleset in force: version=%s sha256=%s", id.version(), id.sha256());
  }

  Tagging tag(Article article) {
    return tagger.tag(article);
  }
}
