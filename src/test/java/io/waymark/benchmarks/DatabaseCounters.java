package io.waymark.benchmarks;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What PostgreSQL counted since a moment.
 *
 * @param statements executions of SQL statements, each row of a JDBC batch counted, transaction
 *     control not counted
 * @param commits committed transactions
 * @param walBytes bytes of write-ahead log
 * @param storedBytes size of the database
 */
record DatabaseCounters(long statements, long commits, long walBytes, long storedBytes) {

  static DatabaseCounters read(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select (select coalesce(sum(calls), 0) from pg_stat_statements
                    where dbid = (select oid from pg_database where datname = current_database())
                    and query !~* '^(begin|commit|rollback|set|show|savepoint|release)') as statements,
                   (select xact_commit from pg_stat_database
                    where datname = current_database()) as commits,
                   pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint as wal_bytes,
                   pg_database_size(current_database()) as stored_bytes
            """)
        .query(DatabaseCounters.class)
        .single();
  }

  DatabaseCounters since(DatabaseCounters before) {
    return new DatabaseCounters(
        statements - before.statements,
        commits - before.commits,
        walBytes - before.walBytes,
        storedBytes - before.storedBytes);
  }

  /** Processor time of the database's present processes, which must run on this machine. */
  static Duration processorTime(JdbcClient jdbc) {
    return jdbc.sql("select pid from pg_stat_activity").query(Long.class).list().stream()
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** The statements executed most often, as lines of calls per order, mean time and text. */
  static List<String> mostFrequent(JdbcClient jdbc, int orders, int howMany) {
    return jdbc.sql(
            """
            select calls, mean_exec_time, regexp_replace(query, '\\s+', ' ', 'g') as text
            from pg_stat_statements
            where dbid = (select oid from pg_database where datname = current_database())
            order by calls desc limit ?
            """)
        .param(howMany)
        .query(
            (row, n) ->
                String.format(
                    "%6.2f × %6.3f ms  %s",
                    row.getLong("calls") / (double) orders,
                    row.getDouble("mean_exec_time"),
                    row.getString("text")
                        .substring(0, Math.min(110, row.getString("text").length()))))
        .list();
  }
}
