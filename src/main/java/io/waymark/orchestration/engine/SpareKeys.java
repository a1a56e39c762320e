package io.waymark.orchestration.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Drops, on PostgreSQL, foreign keys of the engine's tables that say what another one says: each of
 * these rows also refers to its path, which cannot be there without its journey. Else the deletion
 * of every path would search all of these tables twice. On H2 they stay: their indexes belong to
 * them.
 */
final class SpareKeys {

  private static final Logger LOG = LoggerFactory.getLogger(SpareKeys.class);

  private static final String PRESENT =
      """
      select format('alter table %s drop constraint if exists %I', c.conrelid::regclass, c.conname)
      from pg_constraint c
      join pg_class t on t.oid = c.conrelid
      join pg_namespace n on n.oid = t.relnamespace
      where n.nspname = current_schema() and c.contype = 'f' and c.conname in
        ('act_fk_exe_procinst', 'act_fk_var_procinst', 'act_fk_task_procinst',
         'act_fk_inc_procinst')
      """;

  private SpareKeys() {}

  static void drop(JdbcTemplate jdbc) {
    jdbc.queryForList(PRESENT, String.class).forEach(each -> drop(jdbc, each));
  }

  // Other nodes may be at work on the table; without it, this one is only slower.
  private static void drop(JdbcTemplate jdbc, String statement) {
    try {
      jdbc.execute(statement);
    } catch (DataAccessException e) {
      LOG.info("A foreign key that could be spared stays: {}", e.toString());
    }
  }
}
