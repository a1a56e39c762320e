package io.waymark.fulfillment.optimizer.batch;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Makes a plan of the fractional one: orders choose in turn from what is left, at the prices, drawn
 * to what the fractional plan gives them; the most decided orders first.
 */
final class Rounding {

  private final PricedOrder[] orders;
  private final ScarceStock scarce;
  private final Shares shares;

  Rounding(PricedOrder[] orders, ScarceStock scarce, Shares shares) {
    this.orders = orders;
    this.scarce = scarce;
    this.shares = shares;
  }

  int[][] round(double[] worth) {
    Integer[] turn = new Integer[orders.length];
    double[] decided = new double[orders.length];
    for (int o = 0; o < orders.length; o++) {
      turn[o] = o;
      decided[o] = decided(o);
    }
    Arrays.sort(turn, Comparator.comparingDouble((Integer o) -> -decided[o]).thenComparing(o -> o));
    Bookings bookings = new Bookings(orders, scarce);
    OrderSolver solver = new OrderSolver();
    Limits limits = bookings.limits().leftOnly();
    int[] choice = new int[BatchOrder.MAX_LINES];
    for (int o : turn) {
      solver.solve(orders[o], worth, limits, choice);
      bookings.book(o, choice);
    }
    return bookings.choices();
  }

  private double decided(int o) {
    double least = 1;
    for (int line = 0; line < orders[o].lines; line++) {
      double most = 0;
      for (int c = 0; c <= orders[o].candidates; c++) {
        most = Math.max(most, shares.fraction(o, line, c));
      }
      least = Math.min(least, most);
    }
    return least;
  }
}
