package org.khorgos.ingest;

/** The names of the two channels in {@code application.properties}. */
final class Channels {

  static final String ARTICLES = "articles";
  static final String ENRICHED = "enriched";

  private Channels() {}
}
