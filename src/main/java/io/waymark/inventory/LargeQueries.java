package io.waymark.inventory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a query about thousands of SKUs what it needs of PostgreSQL: a plan for its own number of
 * SKUs (a plan for any number expects ten, and reads half a million rows with one process), and
 * memory to add up its groups without files. Other databases, and small queries, go on as they are.
 */
@Component
class LargeQueries {

  private static final int LARGE = 200;

  private final JdbcClient jdbc;
  private final TransactionTemplate reading;
  private final boolean postgres;

  LargeQueries(JdbcClient jdbc, DataSource source, PlatformTransactionManager transactions)
      throws SQLException {
    this.jdbc = jdbc;
    reading = new TransactionTemplate(transactions);
    try (Connection connection = source.getConnection()) {
      postgres = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
    }
  }

  /**
   * Runs the query, in the caller's transaction if there is one.
   *
   * @param skus how many SKUs it names; 0 means all
   */
  <T> T run(int skus, Supplier<T> query) {
    return postgres && (skus == 0 || skus >= LARGE)
        ? reading.execute(
            status -> {
              prepare();
              return query.get();
            })
        : query.get();
  }

  // Until the transaction's end.
  private void prepare() {
    jdbc.sql(
            "select set_config('plan_cache_mode', 'force_custom_plan', true),"
                + " set_config('work_mem', '32MB', true), set_config('jit', 'off', true)")
        .query()
        .singleRow();
  }
}
