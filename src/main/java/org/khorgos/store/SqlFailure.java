package org.khorgos.store;

import java.sql.SQLException;

/**
 * Which failures of the database are worth a retry, by SQLState class (PostgreSQL manual, appendix
 * A).
 *
 * @param state the SQLState, or {@code -----} where the driver gave none (no connection to be had)
 * @param message the database's first line; it may quote a value, so it goes no further than the
 *     log and the dead letter of the record it is about
 */
public record SqlFailure(String state, String message, String exception) {

  private static final String NO_STATE = "-----";

  /** The SQL failure behind a throwable, or null where there is none. */
  public static SqlFailure of(Throwable thrown) {
    SQLException found = null;
    int depth = 0;
    for (Throwable cause = thrown; cause != null && depth < 20; cause = cause.getCause(), depth++) {
      if (cause instanceof SQLException sql && (found == null || sql.getSQLState() != null)) {
        found = sql;
      }
    }
    return found == null ? null : of(found);
  }

  private static SqlFailure of(SQLException sql) {
    String message = sql.getMessage() == null ? "" : sql.getMessage().lines().findFirst().orElse("");
    String state = sql.getSQLState() == null ? NO_STATE : sql.getSQLState();
    return new SqlFailure(state, message, sql.getClass().getName());
  }

  /**
   * True where the record itself is at fault: data exception (22), integrity violation (23), a
   * limit of PostgreSQL exceeded (54). The batch is bisected to find it. Everything else has its
   * cause in the database or on the way there, and is waited out.
   */
  public boolean permanent() {
    return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
  }
}
