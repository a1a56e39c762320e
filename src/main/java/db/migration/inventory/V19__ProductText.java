package db.migration.inventory;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Indexes by which PostgreSQL finds products by part of their name or SKU, where its extension
 * pg_trgm is there or may be made; elsewhere, and on H2, such a search reads every product.
 */
public class V19__ProductText extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    if (!"PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          do $$ begin
            create extension if not exists pg_trgm;
          exception when others then
            raise notice 'products are searched without an index: %', sqlerrm;
          end $$
          """);
      String schema = schemaOfTrigrams(statement);
      if (schema != null) {
        index(statement, schema, "name");
        index(statement, schema, "sku");
      }
    }
  }

  private static String schemaOfTrigrams(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select quote_ident(n.nspname) from pg_extension e"
                + " join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm'")) {
      return row.next() ? row.getString(1) : null;
    }
  }

  private static void index(Statement statement, String schema, String column) throws SQLException {
    statement.execute(
        ("create index product_by_part_of_%1$s on inventory.product"
                + " using gin (lower(%1$s) %2$s.gin_trgm_ops)")
            .formatted(column, schema));
  }
}
