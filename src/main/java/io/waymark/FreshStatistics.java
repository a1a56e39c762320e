package io.waymark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells PostgreSQL's planner early that tables have grown. A new database's statements are planned
 * while their tables are empty, so that they read whole tables, and their plans are kept until the
 * tables are analyzed: autovacuum looks only once a minute. Does nothing on other databases.
 */
@Component
public class FreshStatistics {

  private static final int SMALL = 50;
  private static final int GROWTH = 10;

  private final JdbcClient jdbc;
  private final boolean postgres;

  /**
   * For one database.
   *
   * @param jdbc the database
   * @param source the same; asked once for its kind
   */
  public FreshStatistics(JdbcClient jdbc, DataSource source) throws SQLException {
    this.jdbc = jdbc;
    try (Connection connection = source.getConnection()) {
      String product =
          JdbcUtils.commonDatabaseName(connection.getMetaData().getDatabaseProductName());
      postgres = "PostgreSQL".equals(product);
    }
  }

  /**
   * Analyzes the tables that have at least ten times the rows that the planner believes, of those
   * with more than 500; the names of these tables, with their schemas.
   */
  @Scheduled(fixedDelayString = "${waymark.statistics.every:5s}")
  public List<String> refresh() {
    List<String> grown = postgres ? grown() : List.of();
    grown.forEach(table -> jdbc.sql("analyze (skip_locked) " + table).update());
    return grown;
  }

  private List<String> grown() {
    return jdbc.sql(
            """
            select format('%I.%I', s.schemaname, s.relname)
            from pg_stat_user_tables s join pg_class c on c.oid = s.relid
            where s.n_live_tup > ? * greatest(c.reltuples, ?)
              and s.n_mod_since_analyze > 0
              and pg_has_role(c.relowner, 'usage')
            order by 1
            """)
        .params(GROWTH, SMALL)
        .query(String.class)
        .list();
  }
}
