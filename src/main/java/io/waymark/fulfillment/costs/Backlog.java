package io.waymark.fulfillment.costs;

import io.waymark.fulfillment.SourceOperation;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import io.waymark.kernel.Required;

/**
 * What it costs to burden a source the more, the fuller its working day is: nothing on an empty
 * day, the whole amount on a full one. Sources whose days are not limited cost nothing.
 *
 * @param amount on a full day, in the strategy's unit
 */
public record Backlog(@Required double amount) implements CostTerm {

  /** Checks the figure. */
  public Backlog {
    Figures.check("amount", amount);
  }

  @Override
  public String words() {
    return "backlog";
  }

  @Override
  public double perShipment(CandidateSource at, OrderFacts order) {
    SourceOperation operation = at.source().operation();
    double orders = share(at.ordersToday(), operation.ordersPerDay());
    double lines = share(at.linesToday(), operation.linesPerDay());
    return amount * Math.min(1, Math.max(orders, lines));
  }

  private static double share(int used, Integer most) {
    return most == null ? 0 : (double) used / most;
  }
}
