package io.waymark.fulfillment.optimizer.batch;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Every line at every pair of scarce stock it could take from, numbered pair by pair, and for each
 * pair the knapsack of its lines: which of them would be worth most together if the stock could
 * choose.
 */
final class LineStock {

  // With more stock the loss by rounding is too small to matter.
  private static final int LARGEST_STOCK = 64;

  private final int[] units;
  private final int[] first;
  private final int[] quantity;
  private final int[][] entry;
  private final double[] best;
  private final boolean[] taken;

  LineStock(PricedOrder[] orders, ScarceStock scarce) {
    units = scarce.units();
    first = new int[units.length + 1];
    for (PricedOrder order : orders) {
      for (int at = 0; at < order.slot.length; at++) {
        if (order.slot[at] < scarce.slots()) {
          first[order.pair[at] + 1]++;
        }
      }
    }
    Arrays.parallelPrefix(first, Integer::sum);
    quantity = new int[first[units.length]];
    entry = number(orders, scarce);
    int largest = Arrays.stream(units).filter(each -> each <= LARGEST_STOCK).max().orElse(0);
    best = new double[largest + 1];
    taken = new boolean[(largest + 1) * most()];
  }

  private int[][] number(PricedOrder[] orders, ScarceStock scarce) {
    int[] next = first.clone();
    int[][] numbers = new int[orders.length][];
    for (int o = 0; o < orders.length; o++) {
      PricedOrder order = orders[o];
      numbers[o] = new int[order.slot.length];
      for (int at = 0; at < order.slot.length; at++) {
        boolean counts = order.slot[at] < scarce.slots();
        numbers[o][at] = counts ? next[order.pair[at]]++ : quantity.length;
        if (counts) {
          quantity[numbers[o][at]] = order.quantity[at / order.candidates];
        }
      }
    }
    return numbers;
  }

  private int most() {
    int most = 0;
    for (int pair = 0; pair < units.length; pair++) {
      most = Math.max(most, first[pair + 1] - first[pair]);
    }
    return most;
  }

  /** How many numbers there are; this one stands for all stock that is not scarce. */
  int entries() {
    return quantity.length;
  }

  int pairs() {
    return units.length;
  }

  /** The numbers of an order's lines and candidates. */
  int[] entries(int order) {
    return entry[order];
  }

  /**
   * The most that a pair's stock is worth.
   *
   * @param worth of each entry, 0 or more
   * @param share is set to how much of each of the pair's entries is chosen, 0 to 1
   */
  double choose(int pair, double[] worth, double[] share) {
    return units[pair] > LARGEST_STOCK ? pour(pair, worth, share) : pack(pair, worth, share);
  }

  // The most valuable per unit first, the last of them in part: at least what whole ones are worth.
  private double pour(int pair, double[] worth, double[] share) {
    Integer[] turn = new Integer[first[pair + 1] - first[pair]];
    Arrays.setAll(turn, k -> first[pair] + k);
    Arrays.sort(turn, Comparator.comparingDouble(e -> -worth[e] / quantity[e]));
    double left = units[pair];
    double sum = 0;
    for (int e : turn) {
      share[e] = Math.min(1, left / quantity[e]);
      left -= share[e] * quantity[e];
      sum += share[e] * worth[e];
    }
    return sum;
  }

  private double pack(int pair, double[] worth, double[] share) {
    int room = units[pair];
    Arrays.fill(best, 0, room + 1, 0);
    int row = 0;
    for (int e = first[pair]; e < first[pair + 1]; e++, row += room + 1) {
      for (int left = room; left >= 0; left--) {
        boolean better = left >= quantity[e] && best[left - quantity[e]] + worth[e] > best[left];
        taken[row + left] = better;
        best[left] = better ? best[left - quantity[e]] + worth[e] : best[left];
      }
    }
    int left = room;
    for (int e = first[pair + 1] - 1; e >= first[pair]; e--) {
      row -= room + 1;
      share[e] = taken[row + left] ? 1 : 0;
      left -= taken[row + left] ? quantity[e] : 0;
    }
    return best[room];
  }
}
