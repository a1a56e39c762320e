package io.waymark.fulfillment.optimizer.exact;

/**
 * Prices to begin with: what the dearest unit costs when every source's fixed cost is spread evenly
 * over what it can ship and the cheapest units fill the demand (Balinski, "Fixed-cost
 * transportation problems", Naval Research Logistics Quarterly 8, 1961). Where only stock limits
 * the sources, their bound is that relaxation's.
 */
final class FirstPrices {

  private FirstPrices() {}

  static long[] of(Prepared p, long[] reach) {
    long[] price = new long[p.items];
    boolean[] used = new boolean[p.sources];
    for (int item = 0; item < p.items; item++) {
      java.util.Arrays.fill(used, false);
      long left = p.pieces[item];
      long last = 0;
      while (left > 0) {
        int next = -1;
        long least = Long.MAX_VALUE;
        for (int s = 0; s < p.sources; s++) {
          if (!used[s] && p.most[s * p.items + item] > 0) {
            long spread = spread(p, s, item, reach[s]);
            if (spread < least) {
              least = spread;
              next = s;
            }
          }
        }
        if (next < 0) {
          last = p.penalty[item];
          break;
        }
        used[next] = true;
        last = least;
        left -= p.most[next * p.items + item];
      }
      price[item] = Math.min(last, p.penalty[item]);
    }
    return price;
  }

  private static long spread(Prepared p, int s, int item, long reach) {
    int at = s * p.items + item;
    double fixed = (double) p.fixed[s] * p.size[item] / reach;
    return p.cost[at] + p.line[at] / p.most[at] + (long) fixed;
  }
}
