package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;

/**
 * Raises the bound of a {@link Relaxation} by moving the prices along its subgradient, what is
 * wanted less what is served, with steps after Polyak (Held, Wolfe and Crowder, "Validation of
 * subgradient optimization", Mathematical Programming 6, 1974) and a share of the last direction
 * (Camerini, Fratta and Maffioli, Mathematical Programming Study 3, 1975).
 */
final class Ascent {

  private static final double MEMORY = 0.3;
  private static final double FORGETTING = 0.8;

  private final Prepared p;
  private final Relaxation relaxation;
  private final long[] price;
  private final int[] served;
  private final double[] direction;

  /** How often each source was chosen lately, from 0 to 1. */
  final double[] share;

  Ascent(Prepared p, Relaxation relaxation) {
    this.p = p;
    this.relaxation = relaxation;
    this.price = new long[p.items];
    this.served = new int[p.items];
    this.direction = new double[p.items];
    this.share = new double[p.sources];
  }

  /**
   * The best bound found; its prices replace the ones given, and the relaxation is left as it is at
   * them. Ends early once the bound reaches the incumbent.
   */
  long climb(long[] best, long incumbent, int steps, double firstStep) {
    System.arraycopy(best, 0, price, 0, price.length);
    long bound = relaxation.at(price);
    Arrays.fill(direction, 0);
    follow(1);
    double step = firstStep;
    int failed = 0;
    for (int i = 0; i < steps && p.roundedUp(bound) < incumbent; i++) {
      if (!move(step, incumbent, bound)) {
        break;
      }
      long now = relaxation.at(price);
      follow(FORGETTING);
      if (now > bound) {
        bound = now;
        System.arraycopy(price, 0, best, 0, price.length);
        failed = 0;
      } else if (++failed >= 5) {
        step /= 2;
        failed = 0;
        System.arraycopy(best, 0, price, 0, price.length);
      }
    }
    return p.roundedUp(bound) < incumbent ? relaxation.at(best) : bound;
  }

  private void follow(double weight) {
    double kept = 1 - (weight == 1 ? 1 : 1 - weight);
    for (int s = 0; s < p.sources; s++) {
      double now = relaxation.chosen[s] ? 1 : 0;
      share[s] = weight == 1 ? now : kept * share[s] + (1 - kept) * now;
    }
  }

  private boolean move(double step, long incumbent, long bound) {
    relaxation.served(served);
    double norm = 0;
    for (int item = 0; item < p.items; item++) {
      double missing = (double) p.pieces[item] - served[item];
      boolean stuck =
          missing > 0 && price[item] >= p.penalty[item] || missing < 0 && price[item] <= 0;
      direction[item] = stuck ? 0 : missing + MEMORY * direction[item];
      norm += direction[item] * direction[item];
    }
    if (norm == 0) {
      return false;
    }
    double length = step * (incumbent - bound) / norm;
    for (int item = 0; item < p.items; item++) {
      double moved = price[item] + length * direction[item];
      price[item] = Math.max(0, Math.min(p.penalty[item], Math.round(moved)));
    }
    return true;
  }
}
