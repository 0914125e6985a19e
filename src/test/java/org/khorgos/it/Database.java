package org.khorgos.it;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.khorgos.embedded.EmbeddedDatabase;

/** The test's own view of a stage's database. */
public final class Database {

  private final String jdbcUrl;

  Database(Stage stage) {
    this(Infrastructure.DATABASE.jdbcUrl(stage.name()));
  }

  public Database(String jdbcUrl) {
    this.jdbcUrl = jdbcUrl;
  }

  /** A number: {@code select count(*) from article}. */
  public long number(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of every row. */
  public List<String> lines(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      List<String> lines = new ArrayList<>();
      while (answer.next()) {
        lines.add(answer.getString(1));
      }
      return lines;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  public void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Writers of the table wait until the lock is closed. */
  public Lock lockArticles() {
    try {
      Connection connection = connect();
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("LOCK TABLE article IN EXCLUSIVE MODE");
      }
      return () -> {
        connection.rollback();
        connection.close();
      };
    } catch (SQLException e) {
      throw new IllegalStateException("the table can't be locked", e);
    }
  }

  /** Waits until a batch of the application waits for the lock. */
  void awaitBlockedWriter() {
    Awaitility.await("a batch waits for the lock")
        .until(
            () ->
                number(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                            + " and datname = current_database()")
                    > 0);
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl, EmbeddedDatabase.USER, "");
  }

  /** A lock held. */
  public interface Lock extends AutoCloseable {
    @Override
    void close() throws SQLException;
  }
}
