package io.waymark.fulfillment.optimizer.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Searches on several threads without sharing anything: in each round the orders are dealt into
 * random parts, each with what its orders hold and its share of what is left. The same number of
 * threads always gives the same plan.
 */
final class ParallelSearch {

  private final PricedOrder[] orders;
  private final ScarceStock scarce;
  private final double[] worth;
  private final double[] least;
  private final Workers workers;
  private final SplittableRandom random;
  private int[][] choices;

  ParallelSearch(
      PricedOrder[] orders,
      ScarceStock scarce,
      double[] worth,
      int[][] choices,
      Workers workers,
      long seed) {
    this.orders = orders;
    this.scarce = scarce;
    this.worth = worth;
    this.choices = choices;
    this.workers = workers;
    random = new SplittableRandom(seed);
    least = new double[orders.length];
    OrderSolver solver = new OrderSolver();
    int[] scratch = new int[BatchOrder.MAX_LINES];
    Arrays.setAll(least, order -> solver.solve(orders[order], worth, null, scratch));
  }

  /** Each of some parts tries some moves; returns by how much the cost fell. */
  double round(int count, int moves, double temperature) {
    List<Bookings> parts = deal(count);
    List<NeighbourhoodSearch> searches = new ArrayList<>();
    for (Bookings part : parts) {
      searches.add(new NeighbourhoodSearch(orders, worth, least, part, random.nextLong()));
    }
    double gain = 0;
    for (double each : workers.all(count, i -> searches.get(i).improve(moves, temperature))) {
      gain += each;
    }
    choices = choices.clone();
    for (int order = 0; order < orders.length; order++) {
      for (Bookings part : parts) {
        choices[order] = part.choice(order) == null ? choices[order] : part.choice(order);
      }
    }
    return gain;
  }

  private List<Bookings> deal(int count) {
    int[] part = random.ints(orders.length, 0, count).toArray();
    Bookings whole = new Bookings(orders, scarce);
    for (int order = 0; order < orders.length; order++) {
      whole.book(order, choices[order]);
    }
    List<Bookings> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(new Bookings(orders, scarce));
    }
    for (int order = 0; order < orders.length; order++) {
      parts.get(part[order]).book(order, choices[order]);
    }
    for (int pair = 0; pair < scarce.pairs(); pair++) {
      int left = whole.left(pair);
      int first = random.nextInt(count);
      for (int i = 0; i < count; i++) {
        parts.get((first + i) % count).leave(pair, left * (i + 1) / count - left * i / count);
      }
    }
    return parts;
  }

  int[][] choices() {
    return choices;
  }
}
