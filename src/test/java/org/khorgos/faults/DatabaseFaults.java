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

  /** Longer than the statement timeout of the pods. */
  static void lock(Chaos chaos) throws InterruptedException, SQLException {
    try (Database.Lock held = chaos.lap().database.lockArticles()) {
      chaos.hold(2500, 4000);
    }
  }
}
