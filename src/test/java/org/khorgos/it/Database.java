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

  /** Writers of the table wait until the transaction is closed. */
  public Transaction lockArticles() throws SQLException {
    Transaction transaction = begin();
    transaction.execute("LOCK TABLE article IN EXCLUSIVE MODE");
    return transaction;
  }

  public Transaction begin() throws SQLException {
    Connection connection = connect();
    connection.setAutoCommit(false);
    return new Transaction(connection);
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

  /** A transaction held open, and rolled back when closed. */
  public record Transaction(Connection connection) implements AutoCloseable {

    public void execute(String sql) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }

    @Override
    public void close() throws SQLException {
      connection.rollback();
      connection.close();
    }
  }
}
