package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;

/**
 * An instance as the search reads it: flat arrays, only the sources that can ship anything, and
 * every item counted in pieces, of which a whole line has one, as large as its quantity, and an
 * item that can be split has one of size 1 for each unit.
 */
final class Prepared {

  final SourcingInstance instance;
  final boolean whole;
  final int[] source;
  final int sources;
  final int items;
  final int[] pieces;
  final int[] size;
  final long[] penalty;
  final long[] fixed;
  final int[] unitCapacity;
  final int[] lineCapacity;
  final int maxSources;
  final boolean[] unitsBind;
  final boolean[] linesBind;
  final boolean[] groupsBind;
  final boolean perItemBinds;
  final boolean lineCosts;

  /** Pieces a source may ship of an item at most, at [source · items + item]. */
  final int[] most;

  /** Cost of a piece, at [source · items + item]. */
  final long[] cost;

  /** Cost of shipping any of an item that can be split, at [source · items + item]. */
  final long[] line;

  /** Every plan's cost is a multiple of this; 0 until it is asked for. */
  private long grain;

  Prepared(SourcingInstance instance) {
    this.instance = instance;
    this.whole = instance.wholeLines();
    this.items = instance.items();
    this.pieces = whole ? ones(items) : instance.quantity();
    this.size = whole ? instance.quantity() : ones(items);
    this.penalty = new long[items];
    Arrays.setAll(penalty, item -> instance.unassigned()[item] * size[item]);
    this.source = shippingSources();
    this.sources = source.length;
    this.fixed = new long[sources];
    this.unitCapacity = new int[sources];
    this.lineCapacity = new int[sources];
    this.maxSources = Math.min(instance.maxSources(), sources);
    this.most = new int[sources * items];
    this.cost = new long[sources * items];
    this.line = new long[sources * items];
    fillPairs();
    this.unitsBind = new boolean[sources];
    this.linesBind = new boolean[sources];
    this.groupsBind = new boolean[sources];
    findWhatBinds();
    this.perItemBinds = !whole && perItemBinds();
    this.lineCosts = !whole && hasLineCosts();
  }

  /** Whether nothing but stock and the quantities wanted limits what open sources ship. */
  boolean isOpenSetEnough() {
    return !lineCosts && !perItemBinds && !anyBinds();
  }

  /** Whether some source cannot ship everything it has of what is wanted together. */
  boolean anyBinds() {
    for (int s = 0; s < sources; s++) {
      if (unitsBind[s] || linesBind[s] || groupsBind[s]) {
        return true;
      }
    }
    return false;
  }

  /** The smallest cost a plan can have if none can have less than this bound. */
  long roundedUp(long bound) {
    if (grain == 0) {
      grain = Math.max(1, grain());
    }
    long rest = Math.floorMod(bound, grain);
    return rest == 0 ? bound : bound + (grain - rest);
  }

  /** Back to units by source and item of the instance. */
  int[][] units(int[] x) {
    int[][] units = new int[instance.sources()][items];
    for (int s = 0; s < sources; s++) {
      for (int item = 0; item < items; item++) {
        units[source[s]][item] = x[s * items + item] * size[item];
      }
    }
    return units;
  }

  // What costs more to ship than not to is not offered at all.
  private int most(int s, int item) {
    long unit = instance.perUnit()[s][item];
    if (unit == SourcingInstance.FORBIDDEN
        || instance.lineCapacity()[s] < 1
        || instance.maxSourcesPerItem()[item] < 1) {
      return 0;
    }
    long line = whole ? instance.perLine()[s][item] : 0;
    if (unit * size[item] + line > penalty[item]) {
      return 0;
    }
    int stock = Math.min(instance.stock()[s][instance.group()[item]], instance.unitCapacity()[s]);
    return whole ? (stock >= size[item] ? 1 : 0) : Math.min(stock, pieces[item]);
  }

  private int[] shippingSources() {
    int[] shipping = new int[instance.sources()];
    int count = 0;
    for (int s = 0; s < shipping.length; s++) {
      boolean any = false;
      for (int item = 0; item < items && !any; item++) {
        any = most(s, item) > 0;
      }
      if (any) {
        shipping[count++] = s;
      }
    }
    return Arrays.copyOf(shipping, count);
  }

  private void fillPairs() {
    for (int s = 0; s < sources; s++) {
      int original = source[s];
      fixed[s] = instance.fixed()[original];
      unitCapacity[s] = instance.unitCapacity()[original];
      lineCapacity[s] = instance.lineCapacity()[original];
      for (int item = 0; item < items; item++) {
        int at = s * items + item;
        most[at] = most(original, item);
        if (most[at] > 0) {
          long perLine = instance.perLine()[original][item];
          cost[at] = instance.perUnit()[original][item] * size[item] + (whole ? perLine : 0);
          line[at] = whole ? 0 : perLine;
        }
      }
    }
  }

  private void findWhatBinds() {
    long[] ofGroup = new long[items];
    for (int s = 0; s < sources; s++) {
      long units = 0;
      int lines = 0;
      Arrays.fill(ofGroup, 0);
      for (int item = 0; item < items; item++) {
        long most = (long) this.most[s * items + item] * size[item];
        int group = instance.group()[item];
        units += most;
        lines += most > 0 ? 1 : 0;
        ofGroup[group] += most;
        groupsBind[s] |= whole && ofGroup[group] > instance.stock()[source[s]][group];
      }
      unitsBind[s] = units > unitCapacity[s];
      linesBind[s] = lines > lineCapacity[s];
    }
  }

  private boolean perItemBinds() {
    for (int item = 0; item < items; item++) {
      int suppliers = 0;
      for (int at = item; at < most.length; at += items) {
        suppliers += most[at] > 0 ? 1 : 0;
      }
      if (suppliers > instance.maxSourcesPerItem()[item]) {
        return true;
      }
    }
    return false;
  }

  private boolean hasLineCosts() {
    for (long each : line) {
      if (each > 0) {
        return true;
      }
    }
    return false;
  }

  private long grain() {
    long divisor = 0;
    for (int s = 0; s < sources && divisor != 1; s++) {
      divisor = divisor(divisor, fixed[s]);
    }
    for (int at = 0; at < cost.length && divisor != 1; at++) {
      divisor = divisor(divisor(divisor, cost[at]), line[at]);
    }
    for (int item = 0; item < items && divisor != 1; item++) {
      divisor = divisor(divisor, penalty[item]);
    }
    return divisor;
  }

  private static long divisor(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }

  private static int[] ones(int length) {
    int[] ones = new int[length];
    Arrays.fill(ones, 1);
    return ones;
  }
}
