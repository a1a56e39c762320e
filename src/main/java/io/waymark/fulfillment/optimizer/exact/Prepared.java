package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;

/**
 * An instance as the search reads it: flat arrays, only the sources that can ship anything, and
 * every item counted in pieces, of which a whole line has one, as large as its quantity, and an
 * item that can be split has one of size 1 for each unit.
 */
final class Prepared {

  private static final long[] NONE = {};

  final SourcingInstance instance;
  final boolean whole;
  final int items;
  final int[] pieces;
  final int[] size;
  final long[] penalty;
  final int sources;

  /** The instance's number of each source. */
  final int[] source;

  final long[] fixed;
  final int[] unitCapacity;
  final int[] lineCapacity;
  final int maxSources;

  /** Whether a source has more than it may ship together: of units, of items, of a shared stock. */
  final boolean[] unitsBind;

  final boolean[] linesBind;
  final boolean[] groupsBind;
  final boolean perItemBinds;

  /** Pieces a source may ship of an item at most, at [source · items + item]. */
  int[] most;

  /** Cost of a piece, at [source · items + item]. */
  long[] cost;

  /** Cost of shipping any of an item that can be split, at [source · items + item]. */
  long[] line;

  /** The items a source may ship, as bits; only where there are at most 31. */
  final int[] offer;

  private final boolean shared;
  private final int[] suppliers;
  private boolean lineCosts;
  private boolean anyBinds;

  /** Every plan's cost is a multiple of this; 0 until it is asked for. */
  private long grain;

  Prepared(SourcingInstance instance) {
    this.instance = instance;
    this.whole = instance.wholeLines();
    this.items = instance.items();
    this.pieces = whole ? ones(items) : instance.quantity();
    this.size = whole ? instance.quantity() : ones(items);
    this.penalty = new long[items];
    for (int item = 0; item < items; item++) {
      penalty[item] = instance.unassigned()[item] * size[item];
    }
    this.shared = whole && sharesStock();
    this.suppliers = new int[items];
    int all = instance.sources();
    this.source = new int[all];
    this.fixed = new long[all];
    this.unitCapacity = new int[all];
    this.lineCapacity = new int[all];
    this.unitsBind = new boolean[all];
    this.linesBind = new boolean[all];
    this.groupsBind = new boolean[all];
    this.offer = new int[all];
    this.most = new int[all * items];
    this.cost = new long[all * items];
    this.line = whole ? NONE : new long[all * items];
    int count = 0;
    for (int s = 0; s < all; s++) {
      source[count] = s;
      count += (whole ? offerLines(count) : offerPieces(count)) ? 1 : 0;
    }
    this.sources = count;
    this.maxSources = Math.min(instance.maxSources(), sources);
    this.perItemBinds = !whole && perItemBinds();
  }

  /** Cuts the arrays of pairs to the sources there are, for those who go by their length. */
  Prepared trimmed() {
    most = Arrays.copyOf(most, sources * items);
    cost = Arrays.copyOf(cost, sources * items);
    line = Arrays.copyOf(line, sources * items);
    return this;
  }

  // What costs more to ship than not to is not offered at all. Whether a source has a line is a
  // coin toss that no processor predicts, so there are no branches for it.
  private boolean offerLines(int row) {
    long[] perUnit = instance.perUnit()[source[row]];
    long[] perLine = instance.perLine()[source[row]];
    int[] stock = instance.stock()[source[row]];
    int[] group = instance.group();
    int capacity = instance.unitCapacity()[source[row]];
    int bits = 0;
    int lines = 0;
    long units = 0;
    for (int item = 0, at = row * items; item < items; item++, at++) {
      int some = size[item] - 1 - Math.min(stock[group[item]], capacity) >>> 31;
      long unit = perUnit[item];
      if (unit == SourcingInstance.FORBIDDEN) {
        unit = 0;
        some = 0;
      }
      long piece = unit * size[item] + perLine[item];
      some &= (int) (piece - penalty[item] - 1 >> 63);
      most[at] = some;
      cost[at] = piece;
      bits |= some << item;
      lines += some;
      units += (long) some * size[item];
    }
    return limit(row, bits, lines, units);
  }

  private boolean offerPieces(int row) {
    long[] perUnit = instance.perUnit()[source[row]];
    int[] stock = instance.stock()[source[row]];
    int capacity = instance.unitCapacity()[source[row]];
    boolean lineLimit = instance.lineCapacity()[source[row]] > 0;
    int bits = 0;
    int lines = 0;
    long units = 0;
    for (int item = 0, at = row * items; item < items; item++, at++) {
      int some = Math.min(Math.min(stock[instance.group()[item]], capacity), pieces[item]);
      boolean pays = perUnit[item] <= penalty[item] && lineLimit;
      most[at] = pays ? some : 0;
      if (most[at] > 0) {
        cost[at] = perUnit[item];
        line[at] = instance.perLine()[source[row]][item];
        lineCosts |= line[at] > 0;
        suppliers[item]++;
        bits |= 1 << item;
        lines++;
        units += some;
      }
    }
    return limit(row, bits, lines, units);
  }

  private boolean limit(int row, int bits, int lines, long units) {
    int original = source[row];
    fixed[row] = instance.fixed()[original];
    unitCapacity[row] = instance.unitCapacity()[original];
    lineCapacity[row] = instance.lineCapacity()[original];
    offer[row] = bits;
    unitsBind[row] = units > unitCapacity[row];
    linesBind[row] = lines > lineCapacity[row];
    groupsBind[row] = shared && groupBinds(row);
    boolean ships = lines > 0 && lineCapacity[row] > 0;
    anyBinds |= ships && (unitsBind[row] || linesBind[row] || groupsBind[row]);
    return ships;
  }

  /** Whether nothing but stock and the quantities wanted limits what open sources ship. */
  boolean isOpenSetEnough() {
    return !lineCosts && !perItemBinds && !anyBinds();
  }

  /** Whether some source cannot ship everything it has of what is wanted together. */
  boolean anyBinds() {
    return anyBinds;
  }

  /** Whether an item that can be split costs something besides its units. */
  boolean lineCosts() {
    return lineCosts;
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
    int[][] units = nothing();
    for (int s = 0; s < sources; s++) {
      for (int item = 0; item < items; item++) {
        units[source[s]][item] = x[s * items + item] * size[item];
      }
    }
    return units;
  }

  /** The same of whole lines, given as bits by source. */
  int[][] unitsOfLines(int[] lines) {
    int[][] units = nothing();
    for (int s = 0; s < sources; s++) {
      for (int left = lines[s]; left != 0; left &= left - 1) {
        int item = Integer.numberOfTrailingZeros(left);
        units[source[s]][item] = size[item];
      }
    }
    return units;
  }

  // Row by row, because the virtual machine makes arrays of arrays slowly.
  private int[][] nothing() {
    int[][] units = new int[instance.sources()][];
    for (int s = 0; s < units.length; s++) {
      units[s] = new int[items];
    }
    return units;
  }

  private boolean sharesStock() {
    boolean[] seen = new boolean[items];
    for (int group : instance.group()) {
      if (seen[group]) {
        return true;
      }
      seen[group] = true;
    }
    return false;
  }

  private boolean groupBinds(int s) {
    long[] ofGroup = new long[items];
    for (int item = 0; item < items; item++) {
      int group = instance.group()[item];
      ofGroup[group] += (long) most[s * items + item] * size[item];
      if (ofGroup[group] > instance.stock()[source[s]][group]) {
        return true;
      }
    }
    return false;
  }

  private boolean perItemBinds() {
    for (int item = 0; item < items; item++) {
      if (suppliers[item] > instance.maxSourcesPerItem()[item]) {
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
