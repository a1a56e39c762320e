package io.waymark.fulfillment.optimizer.batch;

import java.util.SplittableRandom;

/**
 * One try to better a plan: some orders give back what they have and choose again, exactly, from
 * what is left. It keeps what it changed, so that it can be undone.
 */
final class Move {

  private static final int MOST = 20;

  private final PricedOrder[] orders;
  private final double[] worth;
  private final Bookings bookings;
  private final SplittableRandom random;
  private final OrderSolver solver = new OrderSolver();
  private final int[] touched = new int[MOST];
  private final int[][] old = new int[MOST][];
  private int count;
  private double change;

  Move(PricedOrder[] orders, double[] worth, Bookings bookings, SplittableRandom random) {
    this.orders = orders;
    this.worth = worth;
    this.bookings = bookings;
    this.random = random;
  }

  void begin() {
    count = 0;
    change = 0;
  }

  int count() {
    return count;
  }

  int order(int index) {
    return touched[index];
  }

  boolean full() {
    return count == MOST;
  }

  /** What the plan costs more after the move than before. */
  double change() {
    return change;
  }

  boolean touches(int order) {
    for (int i = 0; i < count; i++) {
      if (touched[i] == order) {
        return true;
      }
    }
    return false;
  }

  /** Takes back what an order has. */
  void take(int order) {
    touched[count] = order;
    old[count] = bookings.choice(order);
    change -= orders[order].cost(old[count]);
    count++;
    bookings.release(order);
  }

  /**
   * Lets an order choose. Now and then its costs are blurred a little: at the best prices many
   * choices are worth the same, and always taking the first of them would look at few plans. Or it
   * looks at only a part of the prices, which are too high for stock that is then left over.
   */
  int[] choose(int order, Limits limits) {
    int[] choice = new int[orders[order].lines];
    double blur = random.nextInt(3) == 0 ? 0 : random.nextDouble();
    double share = random.nextInt(6) == 0 ? random.nextDouble() : 1;
    solver.vary(share, blur, random.nextInt()).solve(orders[order], worth, limits, choice);
    return choice;
  }

  /** What an order would lose, at the prices, by choosing again within limits. */
  double loss(int order, Limits limits, int[] scratch) {
    int[] now = bookings.choice(order);
    return solver.solve(orders[order], worth, limits, scratch)
        - orders[order].cost(now)
        - orders[order].worth(now, worth);
  }

  void give(int order, int[] choice) {
    bookings.book(order, choice);
    change += orders[order].cost(choice);
  }

  /** Brings the orders taken so far into another order. */
  void shuffle() {
    for (int i = count - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int order = touched[i];
      touched[i] = touched[other];
      touched[other] = order;
      int[] choice = old[i];
      old[i] = old[other];
      old[other] = choice;
    }
  }

  void undo() {
    for (int i = 0; i < count; i++) {
      if (bookings.choice(touched[i]) != null) {
        bookings.release(touched[i]);
      }
    }
    for (int i = 0; i < count; i++) {
      bookings.book(touched[i], old[i]);
    }
  }
}
