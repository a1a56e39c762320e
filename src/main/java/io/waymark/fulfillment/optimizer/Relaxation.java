package io.waymark.fulfillment.optimizer;

import java.util.Arrays;

/**
 * A lower bound on what the sites that are still open or undecided can do: an undecided site's
 * fixed cost is spread evenly over the most units it could ship, so that it is paid in part (the
 * linear relaxation of a fixed charge; Balinski, "Fixed-cost transportation problems", Naval
 * Research Logistics Quarterly 8, 1961). Then the cheapest units fill the items first, which is
 * optimal because only stock and the quantities wanted limit them.
 */
final class Relaxation {

  /**
   * The bound of a node.
   *
   * @param units no more units can be shipped
   * @param cost shipping as many costs at least this
   * @param promising the sites that are open or that the relaxation uses
   * @param branch the undecided site it uses most; negative when nothing is left to decide
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Bound(long units, long cost, boolean[] promising, int branch) {}

  private final Instance instance;
  private final Filling filling;
  private final long[] capacity;

  Relaxation(Instance instance, Filling filling) {
    this.instance = instance;
    this.filling = filling;
    this.capacity = new long[instance.sites()];
    for (int site = 0; site < capacity.length; site++) {
      for (int item = 0; item < instance.items(); item++) {
        capacity[site] += filling.most(site, item);
      }
    }
  }

  Bound of(Choice[] choices) {
    Choice[] settled = settle(choices);
    long units = mostUnits(settled);
    long[] used = new long[instance.sites()];
    long cost = cheapest(settled, units, used);
    boolean[] promising = new boolean[instance.sites()];
    int branch = -1;
    int open = 0;
    for (int site = 0; site < used.length; site++) {
      promising[site] = settled[site] == Choice.OPEN;
      open += promising[site] ? 1 : 0;
      boolean mayBranch = settled[site] == Choice.UNDECIDED;
      branch = mayBranch && (branch < 0 || used[site] > used[branch]) ? site : branch;
    }
    addMostUsed(promising, used, instance.maxSources() - open);
    return new Bound(units, cost, promising, branch);
  }

  // When no more sources are allowed, and where a site has nothing to ship, there is no choice.
  private Choice[] settle(Choice[] choices) {
    long open = Arrays.stream(choices).filter(choice -> choice == Choice.OPEN).count();
    Choice[] settled = choices.clone();
    for (int site = 0; site < settled.length; site++) {
      boolean full = open >= instance.maxSources() || capacity[site] == 0;
      settled[site] = full && settled[site] == Choice.UNDECIDED ? Choice.CLOSED : settled[site];
    }
    return settled;
  }

  private long mostUnits(Choice[] choices) {
    long reachable = reachable(choices, false);
    long fromOpen = reachable(choices, true);
    long[] more = new long[instance.sites()];
    int open = 0;
    for (int site = 0; site < more.length; site++) {
      more[site] = choices[site] == Choice.UNDECIDED ? -capacity[site] : 0;
      open += choices[site] == Choice.OPEN ? 1 : 0;
    }
    Arrays.sort(more);
    long atMost = fromOpen;
    for (int i = 0; i < Math.min(more.length, instance.maxSources() - open); i++) {
      atMost -= more[i];
    }
    return Math.min(reachable, atMost);
  }

  private long reachable(Choice[] choices, boolean onlyOpen) {
    long reachable = 0;
    for (int item = 0; item < instance.items(); item++) {
      long units = 0;
      for (int site = 0; site < choices.length; site++) {
        boolean counts = choices[site] == Choice.OPEN || (!onlyOpen && isPossible(choices[site]));
        units += counts ? filling.most(site, item) : 0;
      }
      reachable += Math.min(units, instance.quantity()[item]);
    }
    return reachable;
  }

  private long cheapest(Choice[] choices, long target, long[] used) {
    long cost = 0;
    long left = target;
    int[] wanted = instance.quantity().clone();
    for (int site : byCost(choices)) {
      cost += choices[site] == Choice.OPEN ? instance.perShipment()[site] : 0;
      for (int item = 0; item < wanted.length && left > 0; item++) {
        int taken = (int) Math.min(left, Math.min(wanted[item], filling.most(site, item)));
        wanted[item] -= taken;
        left -= taken;
        used[site] += taken;
      }
      cost += used[site] * unitCost(choices, site);
    }
    return cost;
  }

  private int[] byCost(Choice[] choices) {
    return java.util.stream.IntStream.range(0, choices.length)
        .filter(site -> isPossible(choices[site]))
        .boxed()
        .sorted(java.util.Comparator.comparing(site -> unitCost(choices, site)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private long unitCost(Choice[] choices, int site) {
    long spread = choices[site] == Choice.OPEN ? 0 : instance.perShipment()[site] / capacity[site];
    return instance.perUnit()[site] + spread;
  }

  private static boolean isPossible(Choice choice) {
    return choice != Choice.CLOSED;
  }

  private static void addMostUsed(boolean[] promising, long[] used, int more) {
    for (int added = 0; added < more; added++) {
      int most = -1;
      for (int site = 0; site < used.length; site++) {
        boolean candidate = !promising[site] && used[site] > 0;
        most = candidate && (most < 0 || used[site] > used[most]) ? site : most;
      }
      if (most < 0) {
        return;
      }
      promising[most] = true;
    }
  }
}
