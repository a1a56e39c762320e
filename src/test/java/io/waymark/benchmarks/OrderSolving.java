package io.waymark.benchmarks;

import io.waymark.fulfillment.optimizer.exact.ExactSolver;
import io.waymark.fulfillment.optimizer.exact.SourcingInstance;
import io.waymark.fulfillment.optimizer.exact.SourcingPlan;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One order after another, each another instance of {@link OrderInstances}, made just before it is
 * solved, as a plan's numbers are. The processor time of each solve alone is kept by the thread's
 * own clock, whose reading (about 0.8 µs) is in it; JMH warms up, forks and reports elapsed time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx700m")
@Warmup(iterations = OrderSolving.WARM_UPS, time = 3)
@Measurement(iterations = 5, time = 3)
public class OrderSolving {

  /** What is solved. */
  public enum Kind {
    /** 200 sources, 12 whole lines. */
    WHOLE_200_X_12(200, 12, true, false),
    /** 50 sources, 5 whole lines. */
    WHOLE_50_X_5(50, 5, true, false),
    /** 50 sources, 5 lines split by quantity. */
    SPLIT_50_X_5(50, 5, false, false),
    /** 200 sources that have all of 12 whole lines. */
    EVERYWHERE_200_X_12(200, 12, true, true),
    /** 200 sources, 12 whole lines, at most three ship. */
    THREE_OF_200_X_12(200, 12, true, false),
    /** 50 sources, 20 whole lines: branch and bound. */
    WHOLE_50_X_20(50, 20, true, false),
    /** 50 sources with room for 10 units each, of which 6 may ship 5 lines split by quantity. */
    LIMITED_SPLIT_50_X_5(50, 5, false, false);

    private final int sources;
    private final int lines;
    private final boolean whole;
    private final boolean everywhere;

    Kind(int sources, int lines, boolean whole, boolean everywhere) {
      this.sources = sources;
      this.lines = lines;
      this.whole = whole;
      this.everywhere = everywhere;
    }

    private SourcingInstance next(OrderInstances orders) {
      return switch (this) {
        case THREE_OF_200_X_12 ->
            orders.next().withMaxSources(3, SourcingInstance.unlimited(lines));
        case LIMITED_SPLIT_50_X_5 -> orders.limited(10, 6);
        default -> orders.next();
      };
    }
  }

  private static final int KEPT = 1_000_000;
  static final int WARM_UPS = 4;

  /** What is solved. */
  @Param public Kind kind;

  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
  private final long[] nanos = new long[KEPT];
  private OrderInstances orders;
  private SourcingInstance instance;
  private int iteration;
  private int count;
  private int unproven;

  /** Other orders for every kind, the same in every run. */
  @Setup(Level.Trial)
  public void prepare() {
    orders =
        new OrderInstances(kind.ordinal(), kind.sources, kind.lines, kind.whole, kind.everywhere);
  }

  /** What was measured while warming up does not count. */
  @Setup(Level.Iteration)
  public void start() {
    iteration++;
    if (iteration == WARM_UPS + 1) {
      count = 0;
      unproven = 0;
    }
  }

  /** Makes the next order. */
  @Setup(Level.Invocation)
  public void next() {
    instance = kind.next(orders);
  }

  /** Solves it. */
  @Benchmark
  public SourcingPlan solve() {
    long before = clock.getCurrentThreadCpuTime();
    SourcingPlan plan = ExactSolver.solve(instance);
    nanos[count++ % KEPT] = clock.getCurrentThreadCpuTime() - before;
    unproven += plan.isProvenBest() ? 0 : 1;
    return plan;
  }

  /** Prints what the solves took. */
  @TearDown(Level.Trial)
  public void print() {
    int kept = Math.min(count, KEPT);
    long[] sorted = Arrays.copyOf(nanos, kept);
    Arrays.sort(sorted);
    System.out.printf(
        "%nCPU %-22s p50 %9.1f us  p99 %9.1f us  worst %9.1f us  of %d, %d not proven%n",
        kind,
        sorted[kept / 2] / 1e3,
        sorted[(int) (kept * 0.99)] / 1e3,
        sorted[kept - 1] / 1e3,
        count,
        unproven);
  }
}
