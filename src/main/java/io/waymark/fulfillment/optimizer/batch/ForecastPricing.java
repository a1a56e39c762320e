package io.waymark.fulfillment.optimizer.batch;

/**
 * What scarce stock is worth for orders that are still to come. The orders of a {@link
 * BatchProblem} are kinds of orders with their expected numbers as weights; only prices are wanted,
 * no plan.
 */
public final class ForecastPricing {

  private ForecastPricing() {}

  /**
   * Prices of a forecast.
   *
   * @param prices by SKU and source: what a unit is worth, 0 or more; 0 where nothing is scarce
   * @param lowerBound serving the expected orders from the stock cannot cost less
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Forecast(double[][] prices, double lowerBound) {}

  /**
   * Finds prices by the volume algorithm, on this thread.
   *
   * @param problem kinds of orders, with expected numbers as weights
   * @param start prices to start from, as a forecast gave them before; null to start from 0
   * @param iterations how often every kind of order is solved, 1 or more; some 30 from good prices
   *     and some 300 from none
   */
  public static Forecast price(BatchProblem problem, double[][] start, int iterations) {
    ScarceStock scarce = new ScarceStock(problem);
    PricedOrder[] orders =
        problem.orders().stream()
            .map(order -> new PricedOrder(order, problem.stock(), scarce))
            .toArray(PricedOrder[]::new);
    try (Workers here = new Workers(1)) {
      double[] from = start == null ? new double[scarce.limits().length] : scarce.prices(start);
      Volume volume = new Volume(scarce, new Shares(orders, scarce.slots(), here), from);
      volume.start();
      for (int i = 0; i < iterations && !volume.finished(); i++) {
        volume.step(volume.bound() + 0.01 * Math.abs(volume.bound()));
      }
      return new Forecast(scarce.table(volume.worth()), volume.bound());
    }
  }

  /**
   * Chooses the sources of one order now, exactly, where a scarce unit costs its price.
   *
   * @param order the order
   * @param stock by SKU and source: units available now
   * @param prices by SKU and source
   * @return the source of each line, or {@link BatchOutcome#NOBODY}
   */
  public static int[] choose(BatchOrder order, int[][] stock, double[][] prices) {
    PricedOrder priced = new PricedOrder(order, stock, prices);
    int[] choice = new int[order.lines()];
    new OrderSolver(order.lines()).solve(priced, new double[1], null, choice);
    for (int line = 0; line < choice.length; line++) {
      choice[line] =
          choice[line] == priced.candidates ? BatchOutcome.NOBODY : priced.source[choice[line]];
    }
    return choice;
  }
}
