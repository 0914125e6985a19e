package org.khorgos.publish;

/** The name of every header Khorgos writes. */
public final class Headers {

  /** CloudEvents 1.0, Kafka protocol binding, binary mode: attributes are headers {@code ce_…}. */
  public static final String CE_SPECVERSION = "ce_specversion";

  public static final String CE_ID = "ce_id";
  public static final String CE_TYPE = "ce_type";
  public static final String CE_SOURCE = "ce_source";
  public static final String CE_SUBJECT = "ce_subject";
  public static final String CE_TIME = "ce_time";
  public static final String CE_DATASCHEMA = "ce_dataschema";
  public static final String CE_PARTITIONKEY = "ce_partitionkey";
  public static final String CONTENT_TYPE = "content-type";

  /** Extension attributes, to filter on without parsing the value. */
  public static final String CE_RELEVANCE = "ce_relevance";

  public static final String CE_PAIRS = "ce_pairs";
  public static final String CE_TOPICS = "ce_topics";
  public static final String CE_LANGUAGE = "ce_language";
  public static final String CE_RULESET = "ce_ruleset";

  /** Dead letters: the names SmallRye uses, so that tools which read those read ours. */
  public static final String DEAD_LETTER_TOPIC = "dead-letter-topic";

  public static final String DEAD_LETTER_PARTITION = "dead-letter-partition";
  public static final String DEAD_LETTER_OFFSET = "dead-letter-offset";
  public static final String DEAD_LETTER_STAGE = "dead-letter-stage";
  public static final String DEAD_LETTER_REASON = "dead-letter-reason";
  public static final String DEAD_LETTER_EXCEPTION = "dead-letter-exception-class-name";

  /** How many bytes the value had, where it was too large for the dead-letter topic. */
  public static final String DEAD_LETTER_VALUE_SIZE = "dead-letter-value-size";

  /** On a record that was replayed: which dead letter it was, as {@code partition:offset}. */
  public static final String DEAD_LETTER_REPLAY_OF = "dead-letter-replay-of";

  /**
   * On a mark in the dead-letter topic, which has neither key nor value: the letter of this {@code
   * partition:offset} has been replayed.
   */
  public static final String DEAD_LETTER_REPLAYED = "dead-letter-replayed";

  private Headers() {}
}
