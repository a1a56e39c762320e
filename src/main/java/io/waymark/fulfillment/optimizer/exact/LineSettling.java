package io.waymark.fulfillment.optimizer.exact;

/**
 * Settles which sources ship which whole lines: a source that has to ship a line, or must not, can
 * earn at most what Dantzig's bound says of the rest of its capacity; where that raises the bound
 * to the best plan's cost, the line is settled the other way.
 */
final class LineSettling {

  private final Prepared p;
  private final Choices choices;
  private final Relaxation relaxation;
  private final Knapsack order;
  private final long[] values;
  private final long[] weights;
  private final int[] position;
  private int count;

  LineSettling(Prepared p, Choices choices, Relaxation relaxation) {
    this.p = p;
    this.choices = choices;
    this.relaxation = relaxation;
    this.order = new Knapsack(p.items);
    this.values = new long[p.items + 1];
    this.weights = new long[p.items + 1];
    this.position = new int[p.items];
  }

  /** The relaxation must stand as it was at these prices, where it had this bound. */
  void settle(long[] price, long bound, long incumbent) {
    for (int s = 0; s < p.sources; s++) {
      if (choices.status[s] != Choices.CLOSED) {
        settle(s, price, bound, incumbent);
      }
    }
  }

  private void settle(int s, long[] price, long bound, long incumbent) {
    long musts = sort(s, price);
    long capacity = p.unitsBind[s] ? p.unitCapacity[s] - mustUnits(s) : Long.MAX_VALUE;
    boolean isOpen = choices.status[s] == Choices.OPEN;
    boolean free = !isOpen && !relaxation.capacityIsShort && !relaxation.chosen[s];
    long worth = p.fixed[s] - relaxation.reduced[s] - musts;
    long start = bound + worth + (free ? Math.max(0, relaxation.reduced[s]) : 0);
    for (int item = 0; item < p.items; item++) {
      int at = s * p.items + item;
      if (choices.isFree(at)) {
        long earned = price[item] - p.cost[at];
        if (relaxation.value.x[at] == 0) {
          if (p.roundedUp(start - earned - most(item, capacity - p.size[item])) >= incumbent) {
            choices.forbid(s, item);
          }
        } else if (isOpen && p.roundedUp(start - most(item, capacity)) >= incumbent) {
          choices.must(s, item);
        }
      }
    }
  }

  private long sort(int s, long[] price) {
    order.clear();
    long musts = 0;
    for (int item = 0; item < p.items; item++) {
      int at = s * p.items + item;
      position[item] = -1;
      if (choices.must[at]) {
        musts += price[item] - p.cost[at];
      } else if (choices.most[at] > 0 && price[item] > p.cost[at]) {
        order.add(item, price[item] - p.cost[at], p.size[item]);
      }
    }
    count = order.count;
    for (int k = 0; k < count; k++) {
      position[order.item[k]] = k;
      values[k + 1] = values[k] + order.value(k);
      weights[k + 1] = weights[k] + order.weight(k);
    }
    return musts;
  }

  private long mustUnits(int s) {
    long units = 0;
    for (int item = 0; item < p.items; item++) {
      units += choices.must[s * p.items + item] ? p.size[item] : 0;
    }
    return units;
  }

  // Dantzig's bound of all but one item.
  private long most(int without, long capacity) {
    if (capacity < 0) {
      return Long.MIN_VALUE / 4;
    }
    int out = position[without];
    long gone = out < 0 ? 0 : order.weight(out);
    long lost = out < 0 ? 0 : order.value(out);
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (weights[middle] - (out >= 0 && out < middle ? gone : 0) <= capacity) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    boolean passed = out >= 0 && out < low;
    long value = values[low] - (passed ? lost : 0);
    if (low == count) {
      return value;
    }
    double left = (double) capacity - (weights[low] - (passed ? gone : 0));
    return value + (long) Math.ceil(order.value(low) * left / order.weight(low) * (1 + 1e-15)) + 1;
  }
}
