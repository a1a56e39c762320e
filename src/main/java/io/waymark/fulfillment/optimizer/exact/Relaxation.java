package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;

/**
 * The Lagrangian relaxation of the demand constraints: at a price for each piece, every source
 * decides by itself what it would ship, and the least reduced costs of sources, plus the value of
 * what is wanted, bound every plan's cost from below (Geoffrion, "Lagrangean relaxation for integer
 * programming", Mathematical Programming Study 2, 1974; for facility location Cornuéjols, Sridharan
 * and Thizy, EJOR 50, 1991). Two constraints on the sources stay in: at most so many of them, and
 * enough capacity for everything that a better plan has to ship. Prices are whole numbers, so the
 * bound is exact whatever the prices are.
 */
final class Relaxation {

  /** No plan better than the incumbent exists. */
  static final long HOPELESS = Long.MAX_VALUE / 2;

  private static final double TOO_LARGE = 1L << 62;

  final Prepared p;
  final Choices choices;
  final SourceValue value;

  /** Fixed cost less value, by source: what choosing it adds to the bound. */
  final long[] reduced;

  final boolean[] chosen;
  final long[] reach;

  /** What a unit of capacity is worth in the bound; counts where capacity is short. */
  double capacityPrice;

  /** Whether sources had to be chosen for their capacity. */
  boolean capacityIsShort;

  long required;
  long work;
  private final Knapsack cover;
  private final boolean coverCounts;

  Relaxation(Prepared p, Choices choices) {
    this.p = p;
    this.choices = choices;
    this.value = new SourceValue(p, choices);
    this.reduced = new long[p.sources];
    this.chosen = new boolean[p.sources];
    this.reach = new long[p.sources];
    this.cover = new Knapsack(p.sources);
    boolean counts = false;
    for (int s = 0; s < p.sources; s++) {
      for (int item = 0; item < p.items; item++) {
        reach[s] += (long) p.most[s * p.items + item] * p.size[item];
      }
      reach[s] = Math.min(reach[s], p.unitCapacity[s]);
      counts |= p.unitsBind[s];
    }
    this.coverCounts = counts;
  }

  /** Says what plan has to be beaten, and so how many units a better one must ship. */
  void beat(long incumbent) {
    long units = 0;
    long cheapest = Long.MAX_VALUE;
    for (int item = 0; item < p.items; item++) {
      units += (long) p.pieces[item] * p.size[item];
      cheapest = Math.min(cheapest, p.penalty[item] / p.size[item]);
    }
    required = cheapest <= 0 ? 0 : Math.max(0, units - (incumbent - 1) / cheapest);
  }

  /** The bound at these prices. */
  long at(long[] price) {
    work += (long) p.sources * p.items;
    capacityPrice = 0;
    capacityIsShort = false;
    double all = 0;
    long bound = 0;
    for (int item = 0; item < p.items; item++) {
      bound += price[item] * p.pieces[item];
    }
    for (int s = 0; s < p.sources; s++) {
      chosen[s] = choices.status[s] == Choices.OPEN;
      if (choices.status[s] != Choices.CLOSED) {
        long worth = value.of(s, price);
        if (worth == SourceValue.IMPOSSIBLE) {
          return HOPELESS;
        }
        reduced[s] = p.fixed[s] - worth;
        all += Math.abs((double) reduced[s]);
        bound += chosen[s] ? reduced[s] : 0;
      }
    }
    return all > TOO_LARGE ? 0 : choose(bound);
  }

  private long choose(long start) {
    long bound = start;
    int room = p.maxSources - choices.open;
    int wanted = 0;
    for (int s = 0; s < p.sources; s++) {
      wanted += isWanted(s) ? 1 : 0;
    }
    if (wanted > room) {
      return bestOf(bound, room);
    }
    long reached = 0;
    for (int s = 0; s < p.sources; s++) {
      if (isWanted(s)) {
        chosen[s] = true;
        bound += reduced[s];
      }
      reached += chosen[s] ? reach[s] : 0;
    }
    return coverCounts && reached < required ? covered(bound, required - reached) : bound;
  }

  private boolean isWanted(int s) {
    return choices.status[s] == Choices.UNDECIDED && reduced[s] < 0;
  }

  private long bestOf(long start, int room) {
    long bound = start;
    for (int more = 0; more < room; more++) {
      int best = -1;
      for (int s = 0; s < p.sources; s++) {
        if (isWanted(s) && !chosen[s] && (best < 0 || reduced[s] < reduced[best])) {
          best = s;
        }
      }
      chosen[best] = true;
      bound += reduced[best];
    }
    return bound;
  }

  // The cheapest further sources with enough capacity are the dearest selection left out.
  private long covered(long start, long missing) {
    cover.clear();
    long spare = -missing;
    long total = 0;
    for (int s = 0; s < p.sources; s++) {
      if (choices.status[s] == Choices.UNDECIDED && !chosen[s]) {
        spare += reach[s];
        total += reduced[s];
        cover.add(s, reduced[s], (int) reach[s]);
      }
    }
    if (spare < 0) {
      return HOPELESS;
    }
    capacityIsShort = true;
    priceCapacity(spare);
    long leftOut = cover.solve(spare);
    for (int k = 0; k < cover.count; k++) {
      chosen[cover.item[k]] = !cover.isTaken(k);
    }
    return start + total - leftOut;
  }

  private void priceCapacity(long spare) {
    long left = spare;
    for (int k = 0; k < cover.count; k++) {
      int s = cover.item[k];
      if (reach[s] > left) {
        capacityPrice = (double) reduced[s] / reach[s];
        return;
      }
      left -= reach[s];
    }
  }

  /** Pieces of an item that the chosen sources would ship, added up into the array. */
  void served(int[] served) {
    Arrays.fill(served, 0);
    for (int s = 0; s < p.sources; s++) {
      if (chosen[s]) {
        int at = s * p.items;
        for (int item = 0; item < p.items; item++, at++) {
          served[item] += value.x[at];
        }
      }
    }
  }
}
