package io.waymark.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link OrderSolving} by JMH; {@code -Dbenchmark.kind=SPLIT_50_X_5} runs one kind of it, or
 * several with commas between.
 */
@Tag("benchmark")
class OrderSolvingBenchmark {

  @Test
  void orders() throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options.include(OrderSolving.class.getName() + "\\.");
    String kind = System.getProperty("benchmark.kind");
    if (kind != null) {
      options.param("kind", kind.split(","));
    }

    assertThat(new Runner(options.build()).run()).isNotEmpty();
  }
}
