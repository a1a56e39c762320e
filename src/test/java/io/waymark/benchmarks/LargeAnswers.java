package io.waymark.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.inventory.Dimension;
import io.waymark.inventory.StockFigures;
import io.waymark.inventory.StockQueries;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of the largest answers: the database's, and what becomes of the rows after it. */
final class LargeAnswers {

  private final StockQueriesBenchmark benchmark;

  LargeAnswers(StockQueriesBenchmark benchmark) {
    this.benchmark = benchmark;
  }

  /** What the statement of a large question takes without its rows being sent and read. */
  void inTheDatabase(AnnotationConfigApplicationContext room, int skus, String groups) {
    JdbcClient jdbc = room.getBean(JdbcClient.class);
    String statement =
        "select %1$s, sum(on_hand), sum(reserved), sum(uncovered) from inventory.position"
            + " where sku = any(array[%2$s]) and sellable group by %1$s";
    TransactionTemplate transaction =
        new TransactionTemplate(room.getBean(PlatformTransactionManager.class));
    for (int workers : new int[] {0, 2}) {
      List<Double> millis = new ArrayList<>();
      for (int i = 0; i < StockQueriesBenchmark.LARGE_ROUNDS; i++) {
        String names =
            benchmark.skus(skus).stream()
                .map(sku -> "'" + sku + "'::varchar")
                .collect(Collectors.joining(", "));
        transaction.executeWithoutResult(
            status -> {
              jdbc.sql(
                      "select set_config('work_mem', '32MB', true), set_config('jit', 'off', true),"
                          + " set_config('max_parallel_workers_per_gather', ?, true)")
                  .param(Integer.toString(workers))
                  .query()
                  .singleRow();
              List<String> plan =
                  jdbc.sql("explain (analyze, timing off) " + statement.formatted(groups, names))
                      .query(String.class)
                      .list();
              millis.add(Double.valueOf(plan.get(plan.size() - 1).replaceAll("[^0-9.]", "")));
            });
      }
      Collections.sort(millis);
      System.out.printf(
          "in the database, %,d SKUs by %s, %d workers: p50 %.0f ms%n",
          skus, groups, workers, millis.get(millis.size() / 2));
    }
  }

  /** What becomes of the two largest answers after the query: JSON, and JSON compressed. */
  void json(AnnotationConfigApplicationContext room) {
    StockQueries queries = room.getBean(StockQueries.class);
    ObjectMapper mapper = Jackson2ObjectMapperBuilder.json().build();
    List<StockFigures> totals = queries.figures(benchmark.query(5_000, Map.of(), List.of()));
    List<StockFigures> places =
        queries.figures(benchmark.query(1_000, Map.of(), List.of(Dimension.LOCATION)));
    benchmark.measure(
        "5,000 rows as JSON",
        StockQueriesBenchmark.LARGE_ROUNDS,
        () -> write(mapper, totals, false));
    benchmark.measure(
        "100,000 rows as JSON",
        StockQueriesBenchmark.LARGE_ROUNDS,
        () -> write(mapper, places, false));
    benchmark.measure(
        "100,000 rows as JSON, gzip",
        StockQueriesBenchmark.LARGE_ROUNDS,
        () -> write(mapper, places, true));
    System.out.printf(
        "100,000 rows are %,d bytes, compressed %,d%n",
        write(mapper, places, false), write(mapper, places, true));
  }

  private static long write(ObjectMapper mapper, List<StockFigures> rows, boolean compressed) {
    LongAdder bytes = new LongAdder();
    OutputStream count =
        new OutputStream() {
          @Override
          public void write(int one) {
            bytes.increment();
          }

          @Override
          public void write(byte[] many, int offset, int length) {
            bytes.add(length);
          }
        };
    try (OutputStream out = compressed ? new GZIPOutputStream(count, 8192) : count) {
      mapper.writeValue(out, Map.of("figures", rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.sum();
  }
}
