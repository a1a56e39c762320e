package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;

/**
 * The most a source can earn at given prices per piece: price less cost of what it ships, within
 * its stock and capacities. Where unit capacity, line limit and shared stock bind together, it is
 * the least of the bounds with one of them.
 */
final class SourceValue {

  /** More than any source can earn; marks choices that contradict its limits. */
  static final long IMPOSSIBLE = Long.MIN_VALUE / 4;

  /** What each source ships for its value, in pieces, at [source · items + item]. */
  final int[] x;

  private final Prepared p;
  private final Choices choices;
  private final Knapsack knapsack;
  private final boolean[] kept;
  private long mustValue;
  private long mustUnits;
  private int mustLines;

  SourceValue(Prepared p, Choices choices) {
    this.p = p;
    this.choices = choices;
    this.x = new int[p.most.length];
    this.knapsack = new Knapsack(p.items);
    this.kept = new boolean[p.items];
  }

  long of(int s, long[] price) {
    if (!p.unitsBind[s] && !p.linesBind[s] && !p.groupsBind[s]) {
      return unbound(s, price);
    }
    takeMusts(s, price);
    long left = p.unitCapacity[s] - mustUnits;
    int linesLeft = p.lineCapacity[s] - mustLines;
    if (left < 0 || linesLeft < 0) {
      return IMPOSSIBLE;
    }
    long best = Long.MAX_VALUE;
    if (p.unitsBind[s]) {
      best = p.whole ? selected(s, price, -1, left) : poured(s, price, left);
    }
    if (p.linesBind[s]) {
      best = Math.min(best, mostValuable(s, price, linesLeft, best));
    }
    if (p.groupsBind[s]) {
      best = Math.min(best, byGroup(s, price, best));
    }
    return best == IMPOSSIBLE ? best : best + mustValue;
  }

  private long unbound(int s, long[] price) {
    long value = 0;
    int at = s * p.items;
    for (int item = 0; item < p.items; item++, at++) {
      long earned = (price[item] - p.cost[at]) * choices.most[at] - p.line[at];
      if (earned > 0 && choices.most[at] > 0) {
        value += earned;
        x[at] = choices.most[at];
      } else {
        x[at] = 0;
        if (choices.must[at]) {
          value += p.whole ? earned : Math.max(earned, -p.line[at]);
          x[at] = p.whole || earned > -p.line[at] ? choices.most[at] : 0;
        }
      }
    }
    return value;
  }

  // What must be shipped of an item that can be split costs its line, whatever the units.
  private void takeMusts(int s, long[] price) {
    mustValue = 0;
    mustUnits = 0;
    mustLines = 0;
    int at = s * p.items;
    for (int item = 0; item < p.items; item++, at++) {
      x[at] = 0;
      if (choices.must[at]) {
        mustLines++;
        mustValue -= p.line[at];
        if (p.whole) {
          mustValue += price[item] - p.cost[at];
          mustUnits += p.size[item];
          x[at] = 1;
        }
      }
    }
  }

  private boolean isOffered(int at) {
    return choices.most[at] > 0 && !(p.whole && choices.must[at]);
  }

  private long worth(int at, long price) {
    long line = choices.must[at] ? 0 : p.line[at];
    return Math.max(0, (price - p.cost[at]) * choices.most[at] - line);
  }

  // Of the items of one group, or of all where the group is negative.
  private long selected(int s, long[] price, int group, long capacity) {
    knapsack.clear();
    for (int item = 0; item < p.items; item++) {
      int at = s * p.items + item;
      boolean counts = group < 0 || p.instance.group()[item] == group;
      if (counts && isOffered(at) && price[item] > p.cost[at]) {
        knapsack.add(item, price[item] - p.cost[at], p.size[item]);
      }
    }
    long value = knapsack.solve(capacity);
    for (int k = 0; k < knapsack.count; k++) {
      x[s * p.items + knapsack.item[k]] = knapsack.isTaken(k) ? 1 : 0;
    }
    return value;
  }

  // Divisible items: densest first, a cost per line spread over what could be shipped.
  private long poured(int s, long[] price, long capacity) {
    knapsack.clear();
    for (int item = 0; item < p.items; item++) {
      int at = s * p.items + item;
      long worth = isOffered(at) ? worth(at, price[item]) : 0;
      if (worth > 0) {
        knapsack.add(item, worth, choices.most[at]);
      }
    }
    long left = capacity;
    long value = 0;
    for (int k = 0; k < knapsack.count && left > 0; k++) {
      int at = s * p.items + knapsack.item[k];
      int taken = (int) Math.min(left, choices.most[at]);
      long worth = worth(at, price[knapsack.item[k]]);
      value +=
          taken == choices.most[at]
              ? worth
              : Math.min(worth, (long) Math.ceil((double) worth * taken / choices.most[at]) + 1);
      x[at] = taken;
      left -= taken;
    }
    return value;
  }

  private long mostValuable(int s, long[] price, int lines, long soFar) {
    long value = 0;
    Arrays.fill(kept, false);
    for (int item = 0; item < p.items; item++) {
      int at = s * p.items + item;
      if (choices.must[at] && !p.whole) {
        kept[item] = true;
        value += worth(at, price[item]);
      }
    }
    for (int taken = 0; taken < lines; taken++) {
      int best = -1;
      for (int item = 0; item < p.items; item++) {
        int at = s * p.items + item;
        boolean counts = !kept[item] && isOffered(at) && worth(at, price[item]) > 0;
        if (counts && (best < 0 || worthOf(s, item, price) > worthOf(s, best, price))) {
          best = item;
        }
      }
      if (best < 0) {
        break;
      }
      kept[best] = true;
      value += worthOf(s, best, price);
    }
    if (value < soFar) {
      ship(s, price);
    }
    return value;
  }

  private long worthOf(int s, int item, long[] price) {
    return worth(s * p.items + item, price[item]);
  }

  private void ship(int s, long[] price) {
    for (int item = 0; item < p.items; item++) {
      int at = s * p.items + item;
      if (isOffered(at)) {
        x[at] = kept[item] && worth(at, price[item]) > 0 ? choices.most[at] : 0;
      }
    }
  }

  private long byGroup(int s, long[] price, long soFar) {
    int[] before =
        soFar == Long.MAX_VALUE ? null : Arrays.copyOfRange(x, s * p.items, (s + 1) * p.items);
    long value = 0;
    for (int group = 0; group < p.items; group++) {
      long stock =
          group < p.instance.stock()[p.source[s]].length
              ? p.instance.stock()[p.source[s]][group]
              : 0;
      boolean any = false;
      for (int item = 0; item < p.items; item++) {
        int at = s * p.items + item;
        if (p.instance.group()[item] == group) {
          any = true;
          stock -= choices.must[at] ? p.size[item] : 0;
        }
      }
      if (any && stock < 0) {
        return IMPOSSIBLE;
      }
      value += any ? selected(s, price, group, stock) : 0;
    }
    if (before != null && value >= soFar) {
      System.arraycopy(before, 0, x, s * p.items, p.items);
    }
    return value;
  }
}
