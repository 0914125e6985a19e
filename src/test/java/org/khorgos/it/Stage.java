package org.khorgos.it;

/** The names of one test's topics, group and database. */
public record Stage(String name) {

  public String incoming() {
    return name + ".incoming";
  }

  public String enriched() {
    return name + ".enriched";
  }

  public String deadLetter() {
    return name + ".dead-letter";
  }

  public String group() {
    return name;
  }
}
