package io.waymark.fulfillment.optimizer.batch;

import java.util.Arrays;

/**
 * An order with the sources that can ship any of it, in flat arrays: entry {@code line * candidates
 * + candidate}. The candidate after the last stands for nobody.
 */
final class PricedOrder {

  final int lines;
  final int candidates;
  final int[] skus;
  final int[] source;
  final double[] shipment;
  final int[] quantity;
  final double[] cost;
  final int[] pair;
  final int[] slot;
  final double[] nobody;
  final double nobodyOnce;
  final double weight;
  final int maxSources;
  final boolean complete;

  PricedOrder(BatchOrder order, int[][] stock, ScarceStock scarce) {
    this(order, stock);
    for (int line = 0; line < lines; line++) {
      for (int c = 0; c < candidates; c++) {
        int at = line * candidates + c;
        boolean can = cost[at] < Double.POSITIVE_INFINITY;
        pair[at] = scarce.pair(skus[line], source[c]);
        slot[at] = can ? scarce.slot(skus[line], source[c], quantity[line]) : scarce.slots();
      }
    }
  }

  /** An order where the price of scarce units, by SKU and source, is a part of the cost. */
  PricedOrder(BatchOrder order, int[][] stock, double[][] prices) {
    this(order, stock);
    for (int line = 0; line < lines; line++) {
      for (int c = 0; c < candidates; c++) {
        cost[line * candidates + c] += quantity[line] * prices[skus[line]][source[c]];
      }
    }
  }

  private PricedOrder(PricedOrder order, int[] numbers) {
    lines = order.lines;
    candidates = order.candidates;
    skus = order.skus;
    source = order.source;
    shipment = order.shipment;
    quantity = order.quantity;
    cost = order.cost;
    pair = order.pair;
    slot = numbers;
    nobody = order.nobody;
    nobodyOnce = order.nobodyOnce;
    weight = order.weight;
    maxSources = order.maxSources;
    complete = order.complete;
  }

  /** The same order with other numbers for its slots. */
  PricedOrder numbered(int[] numbers) {
    return new PricedOrder(this, numbers);
  }

  private PricedOrder(BatchOrder order, int[][] stock) {
    lines = order.lines();
    skus = order.skus();
    source = useful(order, stock);
    candidates = source.length;
    shipment = Arrays.stream(source).mapToDouble(each -> order.shipment()[each]).toArray();
    quantity = order.quantities();
    cost = new double[lines * candidates];
    pair = new int[lines * candidates];
    slot = new int[lines * candidates];
    nobody = order.unassigned();
    nobodyOnce = order.unassignedOnce();
    weight = order.weight();
    maxSources = Math.min(lines, order.maxSources());
    complete = order.complete();
    for (int line = 0; line < lines; line++) {
      for (int c = 0; c < candidates; c++) {
        boolean can = can(order, stock, line, source[c]);
        cost[line * candidates + c] =
            can ? order.line()[line][source[c]] : Double.POSITIVE_INFINITY;
      }
    }
  }

  private static int[] useful(BatchOrder order, int[][] stock) {
    int[] found = new int[order.shipment().length];
    int count = 0;
    for (int source = 0; source < order.shipment().length; source++) {
      boolean any = false;
      for (int line = 0; line < order.lines(); line++) {
        any |= can(order, stock, line, source);
      }
      if (any) {
        found[count++] = source;
      }
    }
    return Arrays.copyOf(found, count);
  }

  // Leaving a line to nobody is always possible, so a source that costs more than that for the line
  // alone is never in a best plan, whatever the prices.
  private static boolean can(BatchOrder order, int[][] stock, int line, int source) {
    double instead = order.unassigned()[line] + order.unassignedOnce();
    return stock[order.skus()[line]][source] >= order.quantities()[line]
        && order.shipment()[source] < Double.POSITIVE_INFINITY
        && (order.complete() || order.line()[line][source] < instead)
        && order.line()[line][source] < Double.POSITIVE_INFINITY;
  }

  /** What a choice costs, without prices. */
  double cost(int[] choice) {
    double sum = 0;
    int shipping = 0;
    boolean left = false;
    for (int line = 0; line < lines; line++) {
      int c = choice[line];
      if (c == candidates) {
        sum += nobody[line];
        left = true;
        continue;
      }
      sum += cost[line * candidates + c];
      if (first(choice, line)) {
        sum += shipment[c];
        shipping++;
      }
    }
    return sum + (left || shipping == 0 ? nobodyOnce : 0);
  }

  private static boolean first(int[] choice, int line) {
    for (int before = 0; before < line; before++) {
      if (choice[before] == choice[line]) {
        return false;
      }
    }
    return true;
  }

  /** What the scarce units of a choice are worth. */
  double worth(int[] choice, double[] worth) {
    double sum = 0;
    for (int line = 0; line < lines; line++) {
      if (choice[line] < candidates) {
        sum += worth[slot[line * candidates + choice[line]]];
      }
    }
    return sum;
  }
}
