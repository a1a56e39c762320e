package io.waymark.fulfillment.optimizer.batch;

import java.util.Arrays;

/**
 * A better bound for lines that ship whole. Prices per unit let a line of three take two thirds of
 * itself where two units are left. Here every line has a price of its own at every pair: the orders
 * choose as before, the stock of each pair chooses its most valuable lines that fit, and the prices
 * move until both agree (Lagrangian decomposition: M. Guignard, S. Kim, Mathematical Programming
 * 39, 1987), by the steps of the volume algorithm. It starts from given prices, and nothing is
 * lost: at the same prices no stock is worth more to lines that are whole.
 */
final class LineDecomposition {

  private static final double AVERAGING = 0.1;
  private static final int RED_STEPS = 10;
  private static final double SHRINK = 0.7;
  private static final double GROW = 1.2;

  private static final int WINDOW = 50;
  private static final double LEAST_RISE = 1e-5;

  private final PricedOrder[] numbered;
  private final LineStock stock;
  private final Shares shares;
  private final double[] bestPrices;
  private final double[] prices;
  private final double[] ofOrders;
  private final double[] ofStock;
  private final double[] difference;
  private final boolean[] changed;
  private double bound;
  private double lambda = 0.2;
  private double windowBound;
  private int red;
  private int steps;
  private boolean stalled;

  LineDecomposition(PricedOrder[] orders, ScarceStock scarce, double[] worth, Workers workers) {
    stock = new LineStock(orders, scarce);
    numbered = new PricedOrder[orders.length];
    bestPrices = new double[stock.entries() + 1];
    for (int o = 0; o < orders.length; o++) {
      numbered[o] = orders[o].numbered(stock.entries(o));
      for (int at = 0; at < orders[o].slot.length; at++) {
        bestPrices[numbered[o].slot[at]] = worth[orders[o].slot[at]];
      }
    }
    shares = new Shares(numbered, stock.entries(), workers);
    prices = bestPrices.clone();
    ofOrders = new double[prices.length];
    ofStock = new double[prices.length];
    difference = new double[prices.length];
    changed = new boolean[scarce.skus()];
    Arrays.fill(changed, true);
    bound = evaluate();
    windowBound = bound;
    for (int e = 0; e < stock.entries(); e++) {
      difference[e] = ofOrders[e] - ofStock[e];
    }
  }

  double bound() {
    return bound;
  }

  int steps() {
    return steps;
  }

  /** Whether the bound hardly rises any more. */
  boolean stalled() {
    return stalled;
  }

  /** The orders, with a number of its own for every line and candidate. */
  PricedOrder[] orders() {
    return numbered;
  }

  /** What each number is worth at the prices of the best bound. */
  double[] worth() {
    return bestPrices;
  }

  /** One step towards a target, which should be a little above the best bound. */
  void step(double target) {
    double norm = 0;
    for (int e = 0; e < stock.entries(); e++) {
      if (difference[e] > 0 || bestPrices[e] > 0) {
        norm += difference[e] * difference[e];
      }
    }
    if (norm < 1e-12) {
      stalled = true;
      return;
    }
    double length = lambda * (target - bound) / norm;
    for (int e = 0; e < stock.entries(); e++) {
      prices[e] = Math.max(0, bestPrices[e] + length * difference[e]);
    }
    judge(evaluate());
    for (int e = 0; e < stock.entries(); e++) {
      difference[e] += AVERAGING * (ofOrders[e] - ofStock[e] - difference[e]);
    }
    if (++steps % WINDOW == 0) {
      stalled = bound - windowBound < LEAST_RISE * Math.abs(bound);
      windowBound = bound;
    }
  }

  private double evaluate() {
    double value = shares.evaluate(prices, changed);
    shares.taking(ofOrders);
    for (int pair = 0; pair < stock.pairs(); pair++) {
      value -= stock.choose(pair, prices, ofStock);
    }
    return value;
  }

  private void judge(double value) {
    if (value <= bound) {
      red++;
      if (red >= RED_STEPS) {
        red = 0;
        lambda = Math.max(1e-4, lambda * SHRINK);
      }
      return;
    }
    red = 0;
    double along = 0;
    for (int e = 0; e < stock.entries(); e++) {
      along += difference[e] * (ofOrders[e] - ofStock[e]);
    }
    if (along >= 0) {
      lambda = Math.min(2, lambda * GROW);
    }
    bound = value;
    System.arraycopy(prices, 0, bestPrices, 0, prices.length);
  }
}
