package io.waymark.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.support.TestDatabases;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What PostgreSQL makes of parameters that are arrays. */
class ColumnArraysTest {

  private final SingleConnectionDataSource connection =
      new SingleConnectionDataSource(TestDatabases.newPostgres(), "postgres", "", true);
  private final JdbcClient jdbc = JdbcClient.create(connection);

  @BeforeEach
  void fiveThousandSkus() {
    jdbc.sql("create table stock (sku varchar primary key)").update();
    jdbc.sql("insert into stock select 'sku-' || n from generate_series(1, 5000) n").update();
    jdbc.sql("analyze stock").update();
  }

  @AfterEach
  void close() {
    connection.destroy();
  }

  @Test
  void aStatementThatEveryOrderRunsKeepsItsPlan() {
    ask(true);

    assertThat(plans("generic_plans")).isPositive();
  }

  @Test
  void anotherStatementOfFewRowsIsPlannedEachTime() {
    ask(false);

    assertThat(plans("generic_plans")).isZero();
  }

  private void ask(boolean often) {
    for (int round = 0; round < 20; round++) {
      List<String> skus =
          IntStream.range(round, round + 3).mapToObj(i -> "sku-" + (i + 1)).toList();
      ColumnArrays<String> rows = new ColumnArrays<>(skus).text(sku -> sku);
      List<String> found =
          jdbc.sql(
                  "select s.sku from %s join stock s on s.sku = v.sku"
                      .formatted(often ? rows.asOften("sku") : rows.as("sku")))
              .params(rows.parameters())
              .query(String.class)
              .list();
      assertThat(found).containsExactlyInAnyOrderElementsOf(skus);
    }
  }

  private int plans(String kind) {
    return jdbc.sql(
            "select sum(%s) from pg_prepared_statements where statement like '%%join stock%%'"
                .formatted(kind))
        .query(Integer.class)
        .single();
  }
}
