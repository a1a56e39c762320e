package io.waymark.fulfillment.optimizer.batch;

import java.util.Arrays;

/**
 * The volume algorithm of Barahona and Anbil (2000): steps from the best prices along the violation
 * of the fractional plan, which follows the orders' choices as an exponential average. The step is
 * {@code λ (T − z) / |v|²} with the bound z and a target T; λ grows after green steps (the bound
 * rose and the new choices point the same way) and shrinks after red ones (the bound did not rise).
 */
final class Volume {

  private static final int RED_STEPS = 10;
  private static final double SHRINK = 0.7;
  private static final double GROW = 1.2;
  private static final int WINDOW = 50;
  private static final int FEWEST = 200;
  private static final double LEAST_RISE = 3e-5;
  private static final double LEAST_AVERAGING = 1e-3;

  private final ScarceStock scarce;
  private final Shares shares;
  private final double[] stock;
  private final double[] bestPrices;
  private final double[] prices;
  private final double[] violation;
  private final double[] used;
  private final double[] worth;
  private final double[] taking;
  private final boolean[] changed;
  private double bound = Double.NEGATIVE_INFINITY;
  private double lambda = 0.5;
  private double averaging = 0.1;
  private int red;
  private int steps;
  private double windowBound = Double.NEGATIVE_INFINITY;
  private boolean stalled;
  private boolean optimal;

  Volume(ScarceStock scarce, Shares shares, double[] start) {
    this.scarce = scarce;
    this.shares = shares;
    stock = Arrays.stream(scarce.limits()).mapToDouble(ScarceStock.Limit::most).toArray();
    bestPrices = start.clone();
    prices = start.clone();
    violation = new double[prices.length];
    used = new double[prices.length];
    worth = new double[scarce.slots() + 1];
    taking = new double[scarce.slots() + 1];
    changed = new boolean[scarce.skus()];
  }

  /** The first solution, at the prices to start from. */
  void start() {
    Arrays.fill(changed, true);
    bound = evaluate();
    shares.blend(1);
    for (int p = 0; p < violation.length; p++) {
      violation[p] = used[p] - stock[p];
    }
    windowBound = bound;
  }

  /** One step towards a target, which should be a little above the best bound. */
  void step(double target) {
    double norm = 0;
    for (int p = 0; p < violation.length; p++) {
      if (violation[p] > 0 || bestPrices[p] > 0) {
        norm += violation[p] * violation[p];
      }
    }
    if (norm < 1e-12) {
      stalled = true;
      optimal = true;
      return;
    }
    move(lambda * Math.max(target - bound, 1e-7 * Math.abs(bound)) / norm);
    double value = evaluate();
    judge(value);
    average();
    steps++;
    if (steps % WINDOW == 0) {
      endWindow();
    }
  }

  private void move(double step) {
    for (int sku = 0; sku < changed.length; sku++) {
      boolean any = false;
      for (int p = scarce.firstLimit(sku); p < scarce.firstLimit(sku + 1); p++) {
        double price = Math.max(0, bestPrices[p] + step * violation[p]);
        any |= price != prices[p];
        prices[p] = price;
      }
      changed[sku] = any;
    }
  }

  private double evaluate() {
    for (int sku = 0; sku < changed.length; sku++) {
      if (changed[sku]) {
        scarce.worth(sku, prices, worth);
      }
    }
    double value = shares.evaluate(worth, changed);
    shares.taking(taking);
    scarce.taken(taking, used);
    for (int p = 0; p < stock.length; p++) {
      value -= prices[p] * stock[p];
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
    for (int p = 0; p < stock.length; p++) {
      along += violation[p] * (used[p] - stock[p]);
    }
    if (along >= 0) {
      lambda = Math.min(2, lambda * GROW);
    }
    bound = value;
    System.arraycopy(prices, 0, bestPrices, 0, prices.length);
  }

  // The weight of the new choices that makes the violation least, kept between a tenth of the
  // greatest weight and that weight.
  private void average() {
    double square = 0;
    double product = 0;
    for (int p = 0; p < stock.length; p++) {
      double fresh = used[p] - stock[p];
      double old = violation[p];
      if (bestPrices[p] > 0 || old > 0 || fresh > 0) {
        square += (fresh - old) * (fresh - old);
        product += old * (old - fresh);
      }
    }
    double least = square == 0 ? averaging : product / square;
    double weight = Math.min(averaging, Math.max(averaging / 10, least));
    shares.blend(weight);
    for (int p = 0; p < stock.length; p++) {
      violation[p] += weight * (used[p] - stock[p] - violation[p]);
    }
  }

  private void endWindow() {
    double rise = (bound - windowBound) / Math.max(1e-9, Math.abs(bound));
    if (rise < 0.002) {
      averaging = Math.max(LEAST_AVERAGING, averaging * 0.7);
    }
    stalled = steps > FEWEST && rise < LEAST_RISE;
    windowBound = bound;
  }

  double bound() {
    return bound;
  }

  int steps() {
    return steps;
  }

  /** Whether no step can change anything. */
  boolean finished() {
    return optimal;
  }

  /** Whether the bound hardly rises any more. */
  boolean stalled() {
    return stalled;
  }

  /** What each slot is worth at the prices of the best bound. */
  double[] worth() {
    double[] best = new double[worth.length];
    for (int sku = 0; sku < changed.length; sku++) {
      scarce.worth(sku, bestPrices, best);
    }
    return best;
  }
}
