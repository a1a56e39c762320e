package io.waymark.fulfillment.optimizer.batch;

import java.util.Arrays;

/** Which order takes what: each order's choice, the units left, and who holds units of a pair. */
final class Bookings {

  private final PricedOrder[] orders;
  private final int[] left;
  private final int[][] choices;
  private final int[][] holders;
  private final int[] held;

  Bookings(PricedOrder[] orders, ScarceStock scarce) {
    this.orders = orders;
    left = Arrays.copyOf(scarce.units(), scarce.pairs() + 1);
    left[scarce.pairs()] = Integer.MAX_VALUE;
    choices = new int[orders.length][];
    holders = new int[scarce.pairs()][4];
    held = new int[scarce.pairs() + 1];
  }

  int[] choice(int order) {
    return choices[order];
  }

  Limits limits() {
    return new Limits(left);
  }

  boolean has(int pair, int quantity) {
    return left[pair] >= quantity;
  }

  int left(int pair) {
    return left[pair];
  }

  int holders(int pair) {
    return held[pair];
  }

  int holder(int pair, int index) {
    return holders[pair][index];
  }

  /** Says how many units of a pair there are beside those that are held. */
  void leave(int pair, int units) {
    left[pair] = units;
  }

  /** Takes what a choice needs; there must be enough. */
  void book(int order, int[] choice) {
    PricedOrder of = orders[order];
    for (int line = 0; line < of.lines; line++) {
      int pair = pair(of, line, choice[line]);
      if (pair < holders.length) {
        left[pair] -= of.quantity[line];
        if (held[pair] == holders[pair].length) {
          holders[pair] = Arrays.copyOf(holders[pair], held[pair] * 2);
        }
        holders[pair][held[pair]++] = order;
      }
    }
    choices[order] = Arrays.copyOf(choice, of.lines);
  }

  int[][] choices() {
    return choices.clone();
  }

  /** Gives back what an order took. */
  void release(int order) {
    PricedOrder of = orders[order];
    for (int line = 0; line < of.lines; line++) {
      int pair = pair(of, line, choices[order][line]);
      if (pair < holders.length) {
        left[pair] += of.quantity[line];
        remove(pair, order);
      }
    }
    choices[order] = null;
  }

  private void remove(int pair, int order) {
    int[] all = holders[pair];
    for (int i = held[pair] - 1; i >= 0; i--) {
      if (all[i] == order) {
        all[i] = all[--held[pair]];
        return;
      }
    }
    throw new IllegalStateException("Order " + order + " does not hold pair " + pair);
  }

  private int pair(PricedOrder order, int line, int candidate) {
    return candidate == order.candidates
        ? holders.length
        : order.pair[line * order.candidates + candidate];
  }
}
