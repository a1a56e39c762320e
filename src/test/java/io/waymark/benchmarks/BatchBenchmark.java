package io.waymark.benchmarks;

import io.waymark.fulfillment.optimizer.batch.BatchOutcome;
import io.waymark.fulfillment.optimizer.batch.BatchPlanner;
import io.waymark.fulfillment.optimizer.batch.BatchProblem;
import io.waymark.fulfillment.optimizer.batch.BatchProgress;
import io.waymark.fulfillment.optimizer.batch.Effort;
import io.waymark.fulfillment.optimizer.batch.NearestSource;
import io.waymark.fulfillment.optimizer.batch.PlansOfBatches;
import io.waymark.fulfillment.optimizer.batch.RandomBatches;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How near to its bound a batch is planned in its time, next to the nearest source order by order.
 * The gap depends on how many lines want several whole units, so it is measured for several shares.
 * Wall time is what a planner waits; processor time does not depend on what else the machine does.
 */
@Tag("benchmark")
class BatchBenchmark {

  private static final int INSTANCES = 3;

  @Test
  void batchesOfOpenOrders() {
    measure(1_000, 200, 10, Duration.ofSeconds(3), 100);
    for (int multiple : new int[] {0, 10, 20}) {
      for (int seed = 1; seed <= INSTANCES; seed++) {
        measure(1_000, 200, multiple, Duration.ofSeconds(3), seed);
      }
    }
    for (int seed = 1; seed <= INSTANCES; seed++) {
      measure(10_000, 2_000, 10, Duration.ofSeconds(10), seed);
    }
  }

  private static void measure(int orders, int skus, int multiple, Duration limit, long seed) {
    BatchProblem problem = RandomBatches.batch(orders, 50, skus, multiple, seed);
    double greedy = PlansOfBatches.cost(problem, NearestSource.plan(problem));
    long cpu = cpu();
    long wall = System.nanoTime();
    BatchOutcome outcome =
        BatchPlanner.plan(problem, Effort.forOrders(orders).within(limit), BatchProgress.SILENT);
    double seconds = (System.nanoTime() - wall) / 1e9;
    double checked = PlansOfBatches.cost(problem, outcome.sources());
    System.out.printf(
        Locale.ROOT,
        "%,d orders x 50 sources x %,d SKUs, %d %% multiple, seed %d: gap %.3f %%, nearest source"
            + " %+.1f %%; %.1f s, CPU %.1f s, %s; cost checked %s%n",
        orders,
        skus,
        multiple,
        seed,
        100 * outcome.gap(),
        100 * (greedy / outcome.lowerBound() - 1),
        seconds,
        (cpu() - cpu) / 1e9,
        outcome.ending(),
        Math.abs(checked - outcome.cost()) < 1e-3);
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
