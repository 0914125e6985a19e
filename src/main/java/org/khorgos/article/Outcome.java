package org.khorgos.article;

/** What became of a record before the database was asked; every record has exactly one. */
public sealed interface Outcome {

  /** The record it is the outcome of. */
  Incoming incoming();

  /** The article could be read and tagged, whatever the tagging says. */
  record Tagged(Incoming incoming, Article article, Tagging tagging) implements Outcome {}

  /**
   * The article is not about the relation, as most are not. Its text is let go: where a version of
   * it is stored, the record is read again.
   *
   * @param language its tag, BCP 47
   */
  record Irrelevant(Incoming incoming, ArticleId id, String language) implements Outcome {}

  /** It could not be used: a dead letter. */
  record Rejected(Incoming incoming, Refusal refusal) implements Outcome {}
}
