package org.khorgos.bench;

/** Something that consumes the incoming topic of a round and writes what has to be written. */
interface Contestant {

  /** As it stands in the tables. */
  String label();

  /** Starts it, without waiting until it is ready; the topics and the database exist. */
  Running start(Machine machine, Round round, int number);

  /** It runs. */
  interface Running extends AutoCloseable {
    void awaitReady();

    boolean isAlive();

    /** MiB the process held at its peak, or -1. */
    long peakResident();

    @Override
    void close();
  }
}
