package io.waymark.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** How long a transaction waits for each lock that another one holds. */
public final class LockPatience {

  private LockPatience() {}

  /**
   * A condition in SQL that is always true. The transaction whose statement evaluates it waits for
   * any lock so long at most from there on; then its statement fails.
   *
   * <p>On H2 it limits nothing: there, the limit stands in the database's URL, for every
   * transaction.
   *
   * @param source the database that the statement is for
   * @param most counted in milliseconds
   */
  public static String upTo(DataSource source, Duration most) {
    try (Connection connection = source.getConnection()) {
      return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())
          ? "set_config('lock_timeout', '%dms', true) is not null".formatted(most.toMillis())
          : "true";
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not tell its name", e);
    }
  }
}
