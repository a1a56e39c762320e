package io.waymark.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waymark.FreshStatistics;
import io.waymark.support.TestDatabases;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class FreshStatisticsTest {

  private final DriverManagerDataSource postgres =
      new DriverManagerDataSource(TestDatabases.newPostgres(), "postgres", "");
  private final JdbcClient jdbc = JdbcClient.create(postgres);

  @Test
  void aTableThatHasGrownTenfoldIsAnalyzedOnceAndASmallOneIsNot() throws Exception {
    FreshStatistics statistics = new FreshStatistics(jdbc, postgres);
    jdbc.sql("create table small (n integer)").update();
    jdbc.sql("create table \"Large\" (n integer)").update();
    insert("small", 400);
    insert("\"Large\"", 2000);

    await().until(() -> statistics.refresh().equals(java.util.List.of("public.\"Large\"")));

    assertThat(believed("Large")).isEqualTo(2000);
    assertThat(believed("small")).isEqualTo(-1);
    insert("\"Large\"", 2000);
    await().until(() -> changedSince("Large") == 2000);
    assertThat(statistics.refresh()).as("twice as many are not ten times as many").isEmpty();
    insert("\"Large\"", 20_000);
    await().until(() -> statistics.refresh().size() == 1);
    assertThat(believed("Large")).isEqualTo(24_000);
  }

  @Test
  void otherDatabasesAreLeftAlone() throws Exception {
    DriverManagerDataSource h2 = new DriverManagerDataSource(TestDatabases.newH2());

    assertThat(new FreshStatistics(JdbcClient.create(h2), h2).refresh()).isEmpty();
  }

  private void insert(String table, int rows) {
    jdbc.sql("insert into " + table + " select generate_series(1, ?)").param(rows).update();
  }

  private long believed(String table) {
    return jdbc.sql("select reltuples from pg_class where relname = ?")
        .param(table)
        .query(Long.class)
        .single();
  }

  private long changedSince(String table) {
    return jdbc.sql("select n_mod_since_analyze from pg_stat_user_tables where relname = ?")
        .param(table)
        .query(Long.class)
        .single();
  }
}
