package org.khorgos.ingest;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.khorgos.KhorgosConfig;
import org.khorgos.article.Outcome;
import org.khorgos.article.Refusal;
import org.khorgos.article.Refusal.Kind;
import org.khorgos.article.Refusal.Stage;
import org.khorgos.observe.Cluster;
import org.khorgos.observe.Traces;
import org.khorgos.publish.DeadLetter;
import org.khorgos.publish.EnrichedEvent;
import org.khorgos.publish.Outgoing;
import org.khorgos.store.BatchStore.Saved;
import org.khorgos.store.Stored;

/** Decides what is sent for a saved batch, in the order of its records within each partition. */
@ApplicationScoped
public class Dispatch {

  private final EnrichedEvent enriched;
  private final DeadLetter deadLetter;
  private final boolean publishAll;
  private final Cluster cluster;
  private final Traces traces;
  private final Clock clock = Clock.systemUTC();

  Dispatch(KhorgosConfig config, Cluster cluster, Traces traces) {
    String schema = config.publicUrl().resolve(EnrichedEvent.SCHEMA_PATH).toString();
    String source = "/khorgos/" + config.environment();
    this.enriched = new EnrichedEvent(config.topics().enriched(), source, schema);
    this.deadLetter = new DeadLetter(config.topics().deadLetter());
    this.publishAll = config.publish() == KhorgosConfig.Scope.ALL;
    this.cluster = cluster;
    this.traces = traces;
  }

  /**
   * @param refused what decode, normalise or tag refused
   */
  Settled settle(Saved saved, List<Outcome.Rejected> refused) {
    List<Outcome.Rejected> rejected = new ArrayList<>(refused);
    rejected.addAll(saved.rejected());
    List<Outgoing> outgoing = new ArrayList<>();
    List<Stored> stored = new ArrayList<>(saved.stored());
    stored.sort(Batches.BY_COORDINATES);
    Instant now = clock.instant();
    List<Stored> published = stored.stream().filter(this::isPublished).toList();
    List<Outgoing> events = published.parallelStream().map(article -> event(article, now)).toList();
    for (int i = 0; i < events.size(); i++) {
      publish(published.get(i), events.get(i), outgoing, rejected);
    }
    for (Outcome.Rejected letter : rejected) {
      outgoing.add(deadLetter(letter));
    }
    return new Settled(stored, rejected, outgoing);
  }

  /**
   * A revision of an article that is not relevant (any more) goes out as well: its subscribers may
   * have been told that it was.
   */
  private boolean isPublished(Stored article) {
    return article.verdict().written()
        && (publishAll
            || article.tagged().tagging().relevance().relevant()
            || article.revision() > 1);
  }

  private Outgoing event(Stored article, Instant now) {
    return enriched.of(article.tagged(), article.taggingJson(), article.revision(), now);
  }

  private void publish(
      Stored article, Outgoing untraced, List<Outgoing> outgoing, List<Outcome.Rejected> rejected) {
    Outgoing event = untraced.with(traces.created(article.tagged().incoming(), enriched.topic()));
    int limit = cluster.maxMessageBytes(event.topic());
    if (event.size() <= limit) {
      outgoing.add(event);
      return;
    }
    String reason =
        "the enriched event of %,d bytes is over max.message.bytes=%,d of topic %s"
            .formatted(event.size(), limit, event.topic());
    rejected.add(
        new Outcome.Rejected(
            article.tagged().incoming(), Refusal.at(Stage.PUBLISH, Kind.EVENT_TOO_LARGE, reason)));
  }

  private Outgoing deadLetter(Outcome.Rejected letter) {
    Outgoing whole = deadLetter.of(letter);
    traces.refused(letter.incoming(), letter.refusal(), whole.topic());
    return whole.size() <= cluster.maxMessageBytes(whole.topic()) ? whole : deadLetter.stub(letter);
  }
}
