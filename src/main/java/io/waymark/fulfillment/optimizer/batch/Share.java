package io.waymark.fulfillment.optimizer.batch;

import java.util.Arrays;

/**
 * Some of a batch's orders, priced by one thread. It keeps each order's last choice, how many lines
 * take each slot, and the fractional plan; an order is solved again only when a price that it sees
 * has changed.
 */
final class Share {

  private final PricedOrder[] orders;
  private final OrderSolver solver = new OrderSolver();
  private final int[][] choices;
  private final double[] values;
  private final float[][] fractions;
  private final int[] next = new int[BatchOrder.MAX_LINES];
  final double[] taking;
  private double scale = 1;
  private boolean started;

  Share(PricedOrder[] orders, int slots) {
    this.orders = orders;
    choices = new int[orders.length][];
    values = new double[orders.length];
    fractions = new float[orders.length][];
    taking = new double[slots + 1];
    for (int o = 0; o < orders.length; o++) {
      choices[o] = new int[orders[o].lines];
      fractions[o] = new float[orders[o].lines * (orders[o].candidates + 1)];
    }
  }

  /** The sum of the least costs at these prices. */
  double evaluate(double[] worth, boolean[] changed) {
    double sum = 0;
    for (int o = 0; o < orders.length; o++) {
      if (!started || sees(orders[o], changed)) {
        values[o] = solver.solve(orders[o], worth, null, next);
        take(o);
      }
      sum += orders[o].weight * values[o];
    }
    started = true;
    return sum;
  }

  private static boolean sees(PricedOrder order, boolean[] changed) {
    for (int sku : order.skus) {
      if (changed[sku]) {
        return true;
      }
    }
    return false;
  }

  private void take(int o) {
    PricedOrder order = orders[o];
    int[] choice = choices[o];
    for (int line = 0; line < order.lines; line++) {
      if (started && choice[line] == next[line]) {
        continue;
      }
      double count = order.weight;
      if (started && choice[line] < order.candidates) {
        taking[order.slot[line * order.candidates + choice[line]]] -= count;
      }
      if (next[line] < order.candidates) {
        taking[order.slot[line * order.candidates + next[line]]] += count;
      }
      choice[line] = next[line];
    }
  }

  /** Moves the fractional plan towards the last choices, by a weight from 0 to 1. */
  void blend(double weight) {
    if (weight >= 1) {
      scale = 1;
      for (float[] fraction : fractions) {
        Arrays.fill(fraction, 0);
      }
    } else {
      scale *= 1 - weight;
    }
    if (scale < 1e-20) {
      rescale();
    }
    float add = (float) (weight / scale);
    for (int o = 0; o < orders.length; o++) {
      int width = orders[o].candidates + 1;
      for (int line = 0; line < orders[o].lines; line++) {
        fractions[o][line * width + choices[o][line]] += add;
      }
    }
  }

  private void rescale() {
    for (float[] fraction : fractions) {
      for (int i = 0; i < fraction.length; i++) {
        fraction[i] = (float) (fraction[i] * scale);
      }
    }
    scale = 1;
  }

  /** How much of a line a candidate ships in the fractional plan, 0 to 1. */
  double fraction(int order, int line, int candidate) {
    return fractions[order][line * (orders[order].candidates + 1) + candidate] * scale;
  }
}
