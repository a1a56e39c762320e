package io.waymark.fulfillment.optimizer.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A batch's orders in shares, one for each thread. Shares are cut by count and summed in order, so
 * the same number of threads always gives the same figures.
 */
final class Shares {

  private final List<Share> shares = new ArrayList<>();
  private final int[] starts;
  private final Workers workers;

  Shares(PricedOrder[] orders, int slots, Workers workers) {
    this.workers = workers;
    int count = workers.count();
    starts = new int[count + 1];
    for (int i = 0; i < count; i++) {
      starts[i + 1] = (int) ((long) orders.length * (i + 1) / count);
      shares.add(new Share(Arrays.copyOfRange(orders, starts[i], starts[i + 1]), slots));
    }
  }

  double evaluate(double[] worth, boolean[] changed) {
    double sum = 0;
    for (double each : workers.all(i -> shares.get(i).evaluate(worth, changed))) {
      sum += each;
    }
    return sum;
  }

  void blend(double weight) {
    for (Share share : shares) {
      share.blend(weight);
    }
  }

  /** How many lines took each slot last. */
  void taking(double[] sum) {
    System.arraycopy(shares.get(0).taking, 0, sum, 0, sum.length);
    for (Share share : shares.subList(1, shares.size())) {
      for (int slot = 0; slot < sum.length; slot++) {
        sum[slot] += share.taking[slot];
      }
    }
  }

  double fraction(int order, int line, int candidate) {
    int share = 0;
    while (order >= starts[share + 1]) {
      share++;
    }
    return shares.get(share).fraction(order - starts[share], line, candidate);
  }
}
