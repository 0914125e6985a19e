package org.khorgos.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.khorgos.article.Article;
import org.khorgos.article.ContentHash;
import org.khorgos.article.Coordinates;
import org.khorgos.article.Draft;
import org.khorgos.article.Incoming;
import org.khorgos.article.Outcome;
import org.khorgos.article.Result;
import org.khorgos.article.Tagging;
import org.khorgos.decode.Decoder;
import org.khorgos.normalise.Normaliser;
import org.khorgos.publish.EnrichedEvent;
import org.khorgos.publish.Outgoing;
import org.khorgos.publish.TaggingJson;
import org.khorgos.ruleset.Loaded;
import org.khorgos.ruleset.RulesetLoader;
import org.khorgos.tag.Tagger;

/** What the service makes of each text, made once: the floor has only to write it. */
final class Texts {

  /**
   * One of the texts.
   *
   * @param json the column {@code tagging}
   */
  record Text(Article article, String hash, Tagging tagging, String json, Outgoing event) {}

  private static final Tagger TAGGER = new Tagger(((Loaded.Ok) RulesetLoader.builtIn()).ruleset());
  private static final Normaliser NORMALISER = new Normaliser();

  private final List<Text> texts = new ArrayList<>();

  Texts(Feed feed, String enriched) {
    EnrichedEvent events = new EnrichedEvent(enriched, "/khorgos/floor", "http://localhost/schema");
    for (int n = 0; n < Feed.TEXTS; n++) {
      texts.add(text(tagged(feed.value(n)), events));
    }
  }

  static boolean relevant(byte[] tail) {
    return tagged(Feed.value(0, tail)).tagging().relevance().relevant();
  }

  private static Outcome.Tagged tagged(byte[] value) {
    Incoming incoming =
        new Incoming(new Coordinates("t", 0, 0), null, value, List.of(), Instant.EPOCH);
    Result<Draft> draft = new Decoder().decode(incoming);
    if (draft.then(NORMALISER::normalise) instanceof Result.Ok<Article> ok) {
      return new Outcome.Tagged(incoming, ok.value(), TAGGER.tag(ok.value()));
    }
    throw new IllegalStateException("an article of the bench is refused");
  }

  private static Text text(Outcome.Tagged tagged, EnrichedEvent events) {
    String json = TaggingJson.line(tagged.article(), tagged.tagging());
    return new Text(
        tagged.article(),
        ContentHash.of(tagged.article()),
        tagged.tagging(),
        json,
        events.of(tagged, json, 1, Instant.now()));
  }

  /** The key of a record with that text. */
  static byte[] key(int number) {
    return Integer.toString(number).getBytes(StandardCharsets.US_ASCII);
  }

  Text of(byte[] key) {
    return texts.get(Integer.parseInt(new String(key, StandardCharsets.US_ASCII)));
  }
}
