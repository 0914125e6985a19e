package org.khorgos.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.khorgos.it.Database;

/** The database ends, freezes, or fails statements. */
final class DatabaseFaults {

  private DatabaseFaults() {}

  static void kill(Chaos chaos) throws InterruptedException {
    DatabaseProcess database = chaos.lap().rig.database;
    database.kill();
    chaos.hold(200, 2000);
    database.start();
  }

  /** Longer than the socket timeout of the pods. */
  static void freeze(Chaos chaos) throws InterruptedException {
    List<Long> frozen = chaos.lap().rig.database.freeze();
    try {
      chaos.hold(4500, 6000);
    } finally {
      frozen.forEach(Signals::thaw);
    }
  }

  static void terminateConnections(Chaos chaos) {
    chaos
        .lap()
        .database
        .execute(
            "select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()");
  }

  /** The next statements fail, those of both pods together. */
  static void fail(Chaos chaos, String sqlState, int tries) {
    Database database = chaos.lap().database;
    DatabaseTraps.set(database, sqlState, tries);
    Awaitility.await(tries + " statements have failed with " + sqlState)
        .atMost(Duration.ofSeconds(60))
        .until(() -> DatabaseTraps.sprung(database));
  }

  /**
   * A real cycle: the pod holds lock 1 and waits for 2, this transaction holds 2 and asks for 1.
   * PostgreSQL ends the one whose {@code deadlock_timeout} is over first, so it is the pod. Where
   * the cycle was closed after the pod had looked for one, its statement times out, and it is tried
   * again.
   */
  static void deadlock(Chaos chaos) throws SQLException {
    Database database = chaos.lap().database;
    long before = deadlocks(database);
    DatabaseTraps.setLocks(database);
    try {
      do {
        closeCycle(database);
      } while (deadlocks(database) == before);
    } finally {
      DatabaseTraps.clear(database);
    }
  }

  private static void closeCycle(Database database) throws SQLException {
    try (Database.Transaction other = database.begin()) {
      other.execute("set local deadlock_timeout = '1h'");
      other.execute("select pg_advisory_xact_lock(2)");
      Awaitility.await("a pod waits for lock 2")
          .atMost(Duration.ofSeconds(60))
          .until(
              () ->
                  database.number(
                          "select count(*) from pg_locks where locktype = 'advisory'"
                              + " and objid = 2 and not granted")
                      > 0);
      other.execute("select pg_advisory_xact_lock(1)");
    }
  }

  private static long deadlocks(Database database) {
    return database.number(
        "select deadlocks from pg_stat_database where datname = current_database()");
  }

  /** Longer than the statement timeout of the pods. */
  static void lock(Chaos chaos) throws InterruptedException, SQLException {
    try (Database.Transaction held = chaos.lap().database.lockArticles()) {
      chaos.hold(2500, 4000);
    }
  }
}
