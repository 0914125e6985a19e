package org.khorgos.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.khorgos.article.ArticleId;

/** The one question that is asked for every batch. */
final class KnownArticles {

  /** One parameter for any number of ids: one statement, prepared once. */
  private static final String SQL = "SELECT id FROM article WHERE id = ANY (?)";

  private final Connection connection;

  KnownArticles(Connection connection) {
    this.connection = connection;
  }

  /** Those of these ids that are stored. */
  Set<ArticleId> of(UUID[] ids, int timeoutSeconds) throws SQLException {
    Set<ArticleId> known = new HashSet<>();
    try (PreparedStatement statement = connection.prepareStatement(SQL)) {
      statement.setQueryTimeout(timeoutSeconds);
      statement.setArray(1, connection.createArrayOf("uuid", ids));
      try (ResultSet answer = statement.executeQuery()) {
        while (answer.next()) {
          known.add(new ArticleId(answer.getObject(1, UUID.class)));
        }
      }
    }
    return known;
  }
}
