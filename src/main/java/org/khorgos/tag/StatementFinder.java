package org.khorgos.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.khorgos.article.Field;
import org.khorgos.ruleset.Role;
import org.khorgos.ruleset.Side;

/**
 * Finds the sentences that may link the two sides, and describes each by its features. What they
 * are worth is not decided here.
 */
final class StatementFinder {

  private static final int LONG = 400;

  /** In sentences. */
  private static final int AROUND = 3;

  /** A text that names its home less often, by weight of names a sentence, is not about it. */
  private static final double LEAST_HOME = 0.2;

  private final Reading reading;
  private final boolean regional;

  private StatementFinder(Reading reading) {
    this.reading = reading;
    this.regional = reading.isRegional();
  }

  static List<Statement> find(Reading reading) {
    StatementFinder finder = new StatementFinder(reading);
    List<Statement> found = new ArrayList<>();
    for (int i = 0; i < reading.tail(); i++) {
      finder.statement(i).ifPresent(found::add);
    }
    return found;
  }

  private Sentence sentence(int i) {
    return reading.sentences().get(i);
  }

  private Optional<Statement> statement(int i) {
    Sentence sentence = sentence(i);
    if (!mayLink(sentence)) {
      return Optional.empty();
    }
    Encounter encounter = Encounter.in(sentence);
    EnumSet<Feature> features = EnumSet.of(Feature.BIAS);
    Mention china = encounter.china();
    boolean rows = encounter.partner() != null && sentence.hasMoney();
    boolean severalRows = rows && sentence.count(Kind.CURRENCY) > 1;
    boolean refers = sentence.has(Kind.BOTH) || sentence.has(Kind.FIRM) || rows;
    Mention chinaBefore = china == null && refers ? before(i, Side.CN) : null;
    boolean implied = china == null && chinaBefore == null && reading.home().chinese();
    if (china == null && chinaBefore == null && !(implied && encounter.partner() != null)) {
      return Optional.empty();
    }
    features.add(
        china != null ? SideFeature.china(encounter) : implied ? Feature.CN_HOME : Feature.CN_NEAR);
    add(features, china == null && severalRows && i > 0, Feature.MONEY_ROWS);
    Set<Side> partners;
    Mention partner = encounter.partner();
    boolean explicit = partner != null;
    Mention proofOfPartner = partner;
    if (explicit) {
      partners = encounter.partners(regional);
      features.add(SideFeature.partner(encounter));
    } else {
      proofOfPartner = elsewhere(i, features);
      partners = proofOfPartner == null ? home(i, features) : proofOfPartner.partners();
      if (partners.isEmpty()) {
        return Optional.empty();
      }
    }
    encounter.describe(features);
    around(i, sentence, features);
    List<Mention> proof = proof(sentence, china == null ? chinaBefore : china, proofOfPartner);
    return Optional.of(
        new Statement(sentence, partners, explicit, china, partner, proof, features, 0));
  }

  /** False where nothing stands for China: most sentences. */
  private boolean mayLink(Sentence sentence) {
    return sentence.names(Side.CN)
        || sentence.has(Kind.BOTH)
        || sentence.has(Kind.FIRM)
        || sentence.namesCentralAsia() && (sentence.hasMoney() || reading.home().chinese());
  }

  /** Who speaks for Central Asia in a sentence beside this one, or in the title. */
  private Mention elsewhere(int i, EnumSet<Feature> features) {
    Mention near = i > 0 ? strong(sentence(i - 1)) : null;
    int where = i - 1;
    Mention region = near == null ? reading.region() : null;
    if (region != null) {
      features.add(Feature.CA_TITLE);
      return region;
    }
    if (near == null && i + 1 < reading.tail()) {
      near = strong(sentence(i + 1));
      where = i + 1;
    }
    if (near != null) {
      features.add(Feature.CA_NEAR);
      add(features, isOtherParagraph(sentence(i), sentence(where)), Feature.CA_NEXT_PARAGRAPH);
      return near;
    }
    Mention title = sentence(0).field() == Field.TITLE ? strong(sentence(0)) : null;
    if (title != null) {
      features.add(Feature.CA_TITLE);
    }
    return title;
  }

  private static boolean isOtherParagraph(Sentence sentence, Sentence other) {
    return sentence.field() == other.field() && sentence.paragraph() != other.paragraph();
  }

  private static Mention strong(Sentence sentence) {
    if (!sentence.namesCentralAsia()) {
      return null;
    }
    Mention best = null;
    for (Mention mention : sentence.mentions()) {
      boolean people = mention.has(Role.PEOPLE) && !isStrong(mention);
      if (mention.isCentralAsian()
          && !people
          && !mention.has(Role.BORDER)
          && !mention.has(Role.FORMAT)) {
        if (best == null || isStronger(mention, best)) {
          best = mention;
        }
      }
    }
    return best;
  }

  private static boolean isStronger(Mention mention, Mention best) {
    return isStrong(mention) && !isStrong(best);
  }

  private static boolean isStrong(Mention mention) {
    return mention.has(Role.STATE)
        || mention.has(Role.LEADER)
        || mention.has(Role.COMPANY)
        || mention.has(Role.PROJECT);
  }

  private Set<Side> home(int i, EnumSet<Feature> features) {
    Home home = reading.home();
    if (home.side() == null
        || home.chinese()
        || home.byText() && home.strength() < LEAST_HOME * reading.sentences().size()) {
      return Set.of();
    }
    features.add(home.byText() ? Feature.CA_HOME : Feature.CA_LANGUAGE);
    add(features, home.byText() && !isNamedAround(i, home.side()), Feature.CA_FAR);
    return EnumSet.of(home.side());
  }

  private boolean isNamedAround(int i, Side side) {
    for (int k = Math.max(0, i - AROUND); k <= Math.min(reading.tail() - 1, i + AROUND); k++) {
      if (mentionOf(sentence(k), side) != null) {
        return true;
      }
    }
    return false;
  }

  /** The mention of a side in the sentence before, or in the title. */
  private Mention before(int i, Side side) {
    Mention found = i > 0 ? mentionOf(sentence(i - 1), side) : null;
    return found != null || sentence(0).field() != Field.TITLE || i == 0
        ? found
        : mentionOf(sentence(0), side);
  }

  private static Mention mentionOf(Sentence sentence, Side side) {
    if (!sentence.names(side)) {
      return null;
    }
    for (Mention mention : sentence.mentions()) {
      if (mention.isOf(side) && !mention.has(Role.BORDER) && !mention.has(Role.FORMAT)) {
        return mention;
      }
    }
    return null;
  }

  /** What else the sentence says, and where it stands. */
  private void around(int i, Sentence sentence, EnumSet<Feature> features) {
    int acts = sentence.count(Kind.ACT);
    add(features, acts == 1, Feature.ACT);
    add(features, acts > 1, Feature.ACTS);
    int topics = sentence.count(Kind.TOPIC);
    add(features, topics == 1, Feature.TOPIC);
    add(features, topics > 1, Feature.TOPICS);
    add(features, sentence.has(Kind.BOTH), Feature.BOTH);
    add(features, sentence.has(Kind.HOME), Feature.HOME_WORD);
    add(features, sentence.has(Kind.FIRM), Feature.FIRM);
    add(features, sentence.hasMoney(), Feature.MONEY);
    boolean cue = acts + topics > 0 || sentence.has(Kind.BOTH) || sentence.has(Kind.HINT);
    add(features, !cue && !features.contains(Feature.JOINED), Feature.NO_CUE);
    int others = sentence.count(Kind.OTHER);
    add(features, others == 1, Feature.OTHER);
    add(features, others > 1, Feature.OTHERS);
    add(features, sentence.has(Kind.CONTRAST), Feature.CONTRAST);
    add(features, sentence.has(Kind.SPORT), Feature.SPORT);
    add(features, sentence.has(Kind.PAST), Feature.PAST);
    add(features, sentence.length() > LONG, Feature.LONG_SENTENCE);
    boolean title = sentence.field() == Field.TITLE;
    int inBody = i - (sentence(0).field() == Field.TITLE ? 1 : 0);
    add(features, title, Feature.TITLE);
    add(features, !title && inBody < 2, Feature.LEAD);
    add(features, reading.sentences().size() <= 4, Feature.ALONE);
    Reading.Totals totals = reading.totals();
    add(features, totals.china() >= 3, Feature.DOC_CN);
    add(features, totals.centralAsia() >= 3, Feature.DOC_CA);
    add(features, totals.chinaInTitle() && !title, Feature.TITLE_CN);
    add(features, totals.centralAsiaInTitle() && !title, Feature.TITLE_CA);
    add(features, totals.others() > 2 * totals.partners(), Feature.FOREIGN);
    add(features, totals.sport() >= 3, Feature.DOC_SPORT);
    add(features, reading.home().strength() >= 6, Feature.HOME_STRONG);
  }

  private static void add(EnumSet<Feature> features, boolean holds, Feature feature) {
    if (holds) {
      features.add(feature);
    }
  }

  private static List<Mention> proof(Sentence sentence, Mention china, Mention partner) {
    List<Mention> proof = new ArrayList<>(4);
    if (china != null) {
      proof.add(china);
    }
    if (partner != null && partner != china) {
      proof.add(partner);
    }
    if (sentence.has(Kind.ACT)) {
      acts(sentence, proof);
    }
    return List.copyOf(proof);
  }

  private static void acts(Sentence sentence, List<Mention> proof) {
    for (Mention mention : sentence.mentions()) {
      if (mention.is(Kind.ACT) && proof.size() < 4 && !proof.contains(mention)) {
        proof.add(mention);
      }
    }
  }
}
