package io.waymark.fulfillment.optimizer.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastPricingTest {

  // West is cheap from source 0 and possible from source 1; east has only source 0 at a low cost.
  private static final BatchOrder WEST = order(5, 7);
  private static final BatchOrder EAST = order(5, 30);

  @Test
  void aUnitIsWorthWhatTheNextBestSourceCostsMore() {
    double[][] prices = prices(60, 1_000, null);
    assertThat(prices[0][0]).isCloseTo(2, within(0.25));
    assertThat(prices[0][1]).isZero();
  }

  @Test
  void pricesRiseWhenStockFalls() {
    assertThat(prices(120, 1_000, null)[0][0]).isZero();
    assertThat(prices(60, 1_000, null)[0][0]).isCloseTo(2, within(0.25));
    assertThat(prices(30, 1_000, null)[0][0]).isCloseTo(25, within(0.5));
  }

  @Test
  void goodPricesAreFoundAgainInFewIterations() {
    double[][] before = prices(30, 1_000, null);
    ForecastPricing.Forecast again = ForecastPricing.price(forecast(29, 1_000), before, 5);
    assertThat(again.prices()[0][0]).isCloseTo(25, within(0.5));
  }

  @Test
  void theBoundIsBelowWhatTheExpectedOrdersCost() {
    // 60 units of source 0 for all the east and 10 of the west; 40 of the west from source 1.
    double least = 50 * 5 + 10 * 5 + 40 * 7;
    double bound = ForecastPricing.price(forecast(60, 1_000), null, 300).lowerBound();
    assertThat(bound).isBetween(least * 0.995, least + 1e-9);
  }

  @Test
  void aPriceLeavesTheLastUnitToWhoNeedsItMore() {
    int[][] stock = {{1, 9}};
    double[][] free = {{0, 0}};
    double[][] prices = prices(30, 1_000, null);

    assertThat(ForecastPricing.choose(WEST, stock, free)).containsExactly(0);
    assertThat(ForecastPricing.choose(WEST, stock, prices)).containsExactly(1);
    assertThat(ForecastPricing.choose(EAST, stock, free)).containsExactly(0);
    assertThat(ForecastPricing.choose(WEST, new int[][] {{0, 0}}, free))
        .containsExactly(BatchOutcome.NOBODY);
  }

  private static double[][] prices(int first, int second, double[][] start) {
    return ForecastPricing.price(forecast(first, second), start, 300).prices();
  }

  private static BatchProblem forecast(int first, int second) {
    return new BatchProblem(
        2, 1, new int[][] {{first, second}}, List.of(WEST.times(50), EAST.times(50)));
  }

  private static BatchOrder order(double first, double second) {
    return new BatchOrder(
        new int[] {0},
        new int[] {1},
        1,
        9,
        false,
        new double[2],
        new double[][] {{first, second}},
        new double[] {50},
        0);
  }
}
