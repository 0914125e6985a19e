package org.khorgos.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.khorgos.article.Coordinates;
import org.khorgos.article.Incoming;
import org.khorgos.article.Outcome;
import org.khorgos.observe.IngestMetrics;
import org.khorgos.ruleset.Loaded;
import org.khorgos.ruleset.RulesetLoader;
import org.khorgos.tag.Tagger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class RefineryTest {

  private static final Tagger TAGGER = new Tagger(((Loaded.Ok) RulesetLoader.builtIn()).ruleset());

  private final Refinery refinery =
      new Refinery(TAGGER::tag, false, new IngestMetrics(new SimpleMeterRegistry()));

  @Test
  void shouldGiveOutcomesInTheOrderOfTheRecordsThoughItTagsByLanguage() {
    // Given
    List<Incoming> records =
        records(
            "Китай и Казахстан подписали в понедельник соглашение о поставках газа.",
            "China and Kazakhstan signed an agreement on gas supplies on Monday.",
            "",
            "中国与哈萨克斯坦周一签署天然气供应协议。",
            "Kyrgyzstan and China signed a loan agreement on Tuesday.");

    // When
    List<Outcome> outcomes = refinery.refine(records);

    // Then
    assertThat(outcomes).hasSameSizeAs(records);
    for (int i = 0; i < records.size(); i++) {
      Outcome outcome = outcomes.get(i);
      if (i == 2) {
        assertThat(((Outcome.Rejected) outcome).incoming()).isSameAs(records.get(i));
      } else {
        Outcome.Tagged tagged = (Outcome.Tagged) outcome;
        assertThat(tagged.incoming()).isSameAs(records.get(i));
        assertThat(records.get(i).value())
            .asString(StandardCharsets.UTF_8)
            .isEqualTo(tagged.article().title() + tagged.article().body());
        assertThat(tagged.tagging().relevance().relevant()).isTrue();
      }
    }
  }

  @Test
  void shouldLetGoWhatIsIrrelevantUnlessAllIsKept() {
    // Given
    List<Incoming> records = records("It will rain in Paris on Monday, the weather service said.");
    Refinery keeping =
        new Refinery(TAGGER::tag, true, new IngestMetrics(new SimpleMeterRegistry()));

    // When
    Outcome lean = refinery.refine(records).get(0);
    Outcome kept = keeping.refine(records).get(0);
    Outcome whole = refinery.whole(records.get(0));

    // Then
    assertThat(whole).isInstanceOf(Outcome.Tagged.class).isEqualTo(kept);
    assertThat(lean)
        .isEqualTo(
            new Outcome.Irrelevant(records.get(0), ((Outcome.Tagged) whole).article().id(), "en"));
  }

  private static List<Incoming> records(String... texts) {
    List<Incoming> records = new ArrayList<>();
    for (String text : texts) {
      records.add(
          new Incoming(
              new Coordinates("articles.incoming", 0, records.size()),
              null,
              text.getBytes(StandardCharsets.UTF_8),
              List.of(),
              Instant.EPOCH));
    }
    return records;
  }
}
