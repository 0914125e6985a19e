package org.khorgos.observe;

/**
 * The name of every metric of Khorgos, as Micrometer takes them; Prometheus adds units and totals.
 */
public final class MetricNames {

  /** Records with their final outcome, by {@code outcome} and {@code language}. */
  public static final String ARTICLES = "khorgos.articles";

  /** Dead letters by {@code stage} and {@code reason}, a label of {@code Refusal.Kind}. */
  public static final String DEAD_LETTERS = "khorgos.dead.letters";

  /** Time spent by {@code stage}: decode, normalise, tag (an article), store, publish (a batch). */
  public static final String STAGE = "khorgos.stage";

  /** Records a batch. */
  public static final String BATCH_RECORDS = "khorgos.batch.records";

  /**
   * Batches that were not committed and are read again, by {@code cause}: an exception's simple
   * name, or {@code uncommitted} where only the committed offsets tell; {@code overtaken} where
   * another pod has committed them.
   */
  public static final String BATCH_FAILURES = "khorgos.batch.failures";

  /** Tries to save a batch that the database failed, by {@code sqlstate}; they are repeated. */
  public static final String DATABASE_FAILURES = "khorgos.database.failures";

  /** Times the cluster could not be asked, by {@code cause}: an exception's simple name. */
  public static final String KAFKA_FAILURES = "khorgos.kafka.failures";

  /** Records behind the committed offset, by {@code topic} and {@code partition}. */
  public static final String LAG = "khorgos.lag.records";

  /** Articles written that name a pair, by {@code pair}. */
  public static final String PAIRS = "khorgos.pairs";

  /** Articles written that have a topic, by {@code topic}. */
  public static final String TOPICS = "khorgos.topics";

  /** From the record's timestamp to its commit. */
  public static final String END_TO_END = "khorgos.end.to.end";

  /** 1, with {@code version} of Khorgos and of {@code java}. */
  public static final String BUILD = "khorgos.build.info";

  /** 1, with {@code version} and {@code sha256} of the rules in force. */
  public static final String RULESET = "khorgos.ruleset.info";

  /** Changed rulesets that could not be used: the one before stayed in force. */
  public static final String RULESET_REFUSED = "khorgos.ruleset.refused";

  private MetricNames() {}
}
