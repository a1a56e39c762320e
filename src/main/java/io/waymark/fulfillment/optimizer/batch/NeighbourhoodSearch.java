package io.waymark.fulfillment.optimizer.batch;

import java.util.SplittableRandom;

/**
 * Large-neighbourhood search around a plan (P. Shaw, CP 1998), accepting by simulated annealing.
 * The distance of a plan's cost from the bound is the sum of the orders' regrets (what an order
 * pays at the prices above its least) and the worth of scarce units left over; so a move starts at
 * an order with regret. Either some orders that compete with it choose again in a random order, or
 * it takes what it wants and displaces orders that lose little, which displace others in turn.
 */
final class NeighbourhoodSearch {

  private static final int DEEPEST = 4;
  private static final int HOLDERS_LOOKED_AT = 5;
  private static final int MOST_RECREATED = 8;
  private static final double LEAST_REGRET = 1e-7;

  private final PricedOrder[] orders;
  private final double[] worth;
  private final double[] least;
  private final Bookings bookings;
  private final SplittableRandom random;
  private final Limits limits;
  private final Move move;
  private final int[] scratch = new int[BatchOrder.MAX_LINES];
  private final int[] regretful;
  private int count;

  NeighbourhoodSearch(
      PricedOrder[] orders, double[] worth, double[] least, Bookings bookings, long seed) {
    this.orders = orders;
    this.worth = worth;
    this.least = least;
    this.bookings = bookings;
    random = new SplittableRandom(seed);
    limits = bookings.limits();
    move = new Move(orders, worth, bookings, random);
    regretful = new int[orders.length];
  }

  /** Tries some moves and returns by how much the cost fell. */
  double improve(int moves, double temperature) {
    count = 0;
    for (int order = 0; order < orders.length; order++) {
      if (bookings.choice(order) != null && regret(order) >= LEAST_REGRET) {
        regretful[count++] = order;
      }
    }
    double gain = 0;
    for (int i = 0; i < moves && count > 0; i++) {
      gain += improve(temperature);
    }
    return gain;
  }

  // The one with more regret of two starts.
  private double improve(double temperature) {
    int one = random.nextInt(count);
    int other = random.nextInt(count);
    int at = regret(regretful[one]) >= regret(regretful[other]) ? one : other;
    int order = regretful[at];
    move.begin();
    limits.nextMove();
    move.take(order);
    boolean done = random.nextBoolean() ? recreate() : displace(order, random.nextInt(DEEPEST));
    double gain = 0;
    if (done && move.change() < -1e-9 - temperature * Math.log(1 - random.nextDouble())) {
      gain = -move.change();
    } else {
      move.undo();
    }
    if (regret(order) < LEAST_REGRET) {
      regretful[at] = regretful[--count];
    }
    return gain;
  }

  private double regret(int order) {
    int[] choice = bookings.choice(order);
    return orders[order].cost(choice) + orders[order].worth(choice, worth) - least[order];
  }

  private boolean recreate() {
    int wanted = 2 + random.nextInt(MOST_RECREATED - 1);
    for (int tries = 0; tries < 4 * wanted && move.count() < wanted; tries++) {
      int rival =
          random.nextInt(8) == 0
              ? regretful[random.nextInt(count)]
              : rival(move.order(random.nextInt(move.count())));
      if (rival >= 0 && !move.touches(rival)) {
        move.take(rival);
      }
    }
    move.shuffle();
    for (int i = 0; i < move.count(); i++) {
      move.give(move.order(i), move.choose(move.order(i), limits.leftOnly()));
    }
    return true;
  }

  // An order that holds stock which a line of this one could take, the cheapest of some.
  private int rival(int order) {
    PricedOrder of = orders[order];
    int found = -1;
    double lowest = Double.POSITIVE_INFINITY;
    int line = random.nextInt(of.lines);
    for (int i = 0; i < 3 && of.candidates > 0; i++) {
      int candidate = random.nextInt(of.candidates);
      int at = line * of.candidates + candidate;
      double cost = of.cost[at] + worth[of.slot[at]] + 0.5 * of.shipment[candidate];
      if (cost < lowest && bookings.holders(of.pair[at]) > 0) {
        lowest = cost;
        found = of.pair[at];
      }
    }
    return found < 0 ? -1 : bookings.holder(found, random.nextInt(bookings.holders(found)));
  }

  private boolean displace(int order, int depth) {
    int[] choice = move.choose(order, limits.leftOrTaken());
    int from = move.count();
    if (!makeRoom(order, choice)) {
      return false;
    }
    move.give(order, choice);
    int to = move.count();
    for (int i = from; i < to; i++) {
      int displaced = move.order(i);
      if (depth > 0) {
        if (!displace(displaced, depth - 1)) {
          return false;
        }
      } else {
        move.give(displaced, move.choose(displaced, limits.leftOnly()));
      }
    }
    return true;
  }

  private boolean makeRoom(int order, int[] choice) {
    PricedOrder of = orders[order];
    for (int line = 0; line < of.lines; line++) {
      if (choice[line] == of.candidates) {
        continue;
      }
      int pair = of.pair[line * of.candidates + choice[line]];
      while (!bookings.has(pair, of.quantity[line])) {
        limits.freeze(pair);
        int displaced = move.full() ? -1 : cheapestHolder(pair);
        if (displaced < 0) {
          return false;
        }
        move.take(displaced);
      }
    }
    return true;
  }

  private int cheapestHolder(int pair) {
    int holders = bookings.holders(pair);
    int found = -1;
    double lowest = Double.POSITIVE_INFINITY;
    int start = holders == 0 ? 0 : random.nextInt(holders);
    for (int i = 0; i < Math.min(holders, HOLDERS_LOOKED_AT); i++) {
      int holder = bookings.holder(pair, (start + i) % holders);
      if (!move.touches(holder)) {
        double loss = move.loss(holder, limits.leftBut(pair), scratch);
        if (loss < lowest) {
          lowest = loss;
          found = holder;
        }
      }
    }
    return found;
  }
}
