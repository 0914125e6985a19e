package org.khorgos.tag;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.khorgos.article.Article;
import org.khorgos.article.Entity;
import org.khorgos.article.Evidence;
import org.khorgos.article.Pair;
import org.khorgos.ruleset.Role;
import org.khorgos.ruleset.Ruleset;
import org.khorgos.ruleset.Side;

/** What is claimed of pairs and entities, with its evidence. */
final class Claims {

  private static final int MAX_EVIDENCE = 10;

  /** Of one name; a text of a million characters can repeat it a hundred thousand times. */
  static final int MAX_MENTIONS = 200;

  /** What a statement that names the region says of it in a text on one state. */
  private static final double NAMED = 0.35;

  /** What an organisation named in passing says of the region. */
  private static final double PASSING = 0.05;

  private static final Pair.Code[] CODES = Pair.Code.values();

  private Claims() {}

  static List<Evidence> evidence(Article article, List<Mention> proof, String rule) {
    List<Evidence> evidence = new ArrayList<>(Math.min(MAX_EVIDENCE, proof.size()));
    for (int i = 0; i < proof.size() && evidence.size() < MAX_EVIDENCE; i++) {
      if (proof.indexOf(proof.get(i)) == i) {
        evidence.add(proof.get(i).evidence(article, rule));
      }
    }
    return List.copyOf(evidence);
  }

  /**
   * The pairs of the statements that are likely; the likeliest where none is likely enough.
   *
   * @param least the probability from which on a pair is claimed
   */
  static List<Pair> pairs(Reading reading, List<Statement> statements, double least) {
    List<Pair> pairs = new ArrayList<>();
    Pair best = null;
    for (Side partner : Side.CENTRAL_ASIA) {
      Pair pair = pair(reading, statements, partner);
      if (pair == null) {
        continue;
      }
      if (pair.score() >= least) {
        pairs.add(pair);
      }
      best = best == null || pair.score() > best.score() ? pair : best;
    }
    return pairs.isEmpty() && best != null ? List.of(best) : List.copyOf(pairs);
  }

  /**
   * @return null where no statement is about that pair
   */
  private static Pair pair(Reading reading, List<Statement> statements, Side partner) {
    List<Statement> about = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement.partners().contains(partner)) {
        about.add(statement);
      }
    }
    if (about.isEmpty()) {
      return null;
    }
    double rest = 1;
    List<Mention> proof = new ArrayList<>();
    for (Statement statement : Weights.strongest(about)) {
      rest *= 1 - statement.probability() * (partner == Side.CA ? regional(reading, statement) : 1);
      proof.addAll(proof(statement, partner));
    }
    Pair.Code code = code(partner);
    return proof.isEmpty()
        ? null
        : new Pair(code, 1 - rest, evidence(reading.article(), proof, "pair." + code.label()));
  }

  /** The pair of China and a Central Asian side: both are in the order of events. */
  static Pair.Code code(Side partner) {
    return CODES[partner.ordinal() - Side.KZ.ordinal()];
  }

  /**
   * How much a statement is on the region as such: in a text that begins with one state, the region
   * is often no more than where that state lies, and an organisation one where it sits, too.
   */
  private static double regional(Reading reading, Statement statement) {
    if (reading.isRegional() || !reading.isOfOneState()) {
      return 1;
    }
    boolean named = false;
    for (Mention mention : statement.sentence().mentions()) {
      boolean region = mention.isOf(Side.CA);
      boolean summit = region && mention.has(Role.PROJECT) && !mention.isProject();
      if (summit && statement.features().contains(Feature.LEAD)) {
        return 1;
      }
      named |= region && mention.has(Role.STATE);
    }
    return named ? NAMED : PASSING;
  }

  /** The mentions that stand for the two sides of a pair; all proof where another sentence does. */
  private static List<Mention> proof(Statement statement, Side partner) {
    List<Mention> proof = new ArrayList<>();
    for (Mention mention : statement.proof()) {
      if (mention.isOf(Side.CN) && proof.isEmpty()) {
        proof.add(mention);
      }
    }
    for (Mention mention : statement.sentence().mentions()) {
      if (mention.isOf(partner)) {
        proof.add(mention);
      }
    }
    return statement.explicit() && !proof.isEmpty() ? proof : statement.proof();
  }

  /**
   * Everybody and everything named, in the order of the text, with the first {@link #MAX_MENTIONS}
   * places.
   *
   * @param reviewed the day that counts for an article without a date
   */
  static List<Entity> entities(Article article, List<Sentence> sentences, LocalDate reviewed) {
    Instant at = article.publishedAt();
    LocalDate day = at == null ? reviewed : LocalDate.ofInstant(at, ZoneOffset.UTC);
    Map<String, Found> found = new LinkedHashMap<>();
    for (Sentence sentence : sentences) {
      if (!sentence.has(Kind.NAME)) {
        continue;
      }
      for (Mention mention : sentence.mentions()) {
        if (!mention.is(Kind.NAME)) {
          continue;
        }
        for (Ruleset.Named name : meant(mention, day)) {
          List<Entity.Mention> places =
              found.computeIfAbsent(name.key(), k -> new Found(name, new ArrayList<>(4))).places();
          if (places.size() < MAX_MENTIONS) {
            places.add(new Entity.Mention(mention.field(), mention.start(), mention.end()));
          }
        }
      }
    }
    List<Entity> entities = new ArrayList<>(found.size());
    found.values().forEach(f -> entities.add(entity(f.name(), f.places())));
    return List.copyOf(entities);
  }

  private record Found(Ruleset.Named name, List<Entity.Mention> places) {}

  /** Of several who bear a name, as father and son do, the one in office that day; else all. */
  private static List<Ruleset.Named> meant(Mention mention, LocalDate day) {
    if (mention.senses().length == 1) {
      Ruleset.Named only = mention.senses()[0].name();
      return only == null || !only.isPublished() ? List.of() : List.of(only);
    }
    List<Ruleset.Named> names =
        Arrays.stream(mention.senses())
            .map(Sense::name)
            .filter(name -> name != null && name.isPublished())
            .toList();
    List<Ruleset.Named> inOffice =
        names.stream().filter(name -> !name.terms().isEmpty() && name.isInOffice(day)).toList();
    return names.size() > 1 && !inOffice.isEmpty() ? inOffice : names;
  }

  private static Entity entity(Ruleset.Named name, List<Entity.Mention> mentions) {
    return new Entity(name.id(), name.name(), name.type(), country(name), List.copyOf(mentions));
  }

  private static String country(Ruleset.Named name) {
    return name.sides().size() == 1 ? name.sides().iterator().next().name() : null;
  }
}
