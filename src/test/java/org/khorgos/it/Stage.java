package org.khorgos.it;

/** The names of one test's topics, group and database. */
record Stage(String name) {

  String incoming() {
    return name + ".incoming";
  }

  String enriched() {
    return name + ".enriched";
  }

  String deadLetter() {
    return name + ".dead-letter";
  }

  String group() {
    return name;
  }
}
