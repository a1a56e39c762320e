package io.waymark.fulfillment.costs;

import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import io.waymark.kernel.Required;

/**
 * What it costs to take a source's last units: nothing as long as it keeps as many as the low-stock
 * level, and the more the nearer to none it comes.
 *
 * @param amount for a unit that leaves nothing, in the strategy's unit
 * @param lowStock units of a SKU from which on stock is low, more than 0
 */
public record StockOutRisk(@Required double amount, @Required double lowStock) implements CostTerm {

  /** Checks the figures. */
  public StockOutRisk {
    Figures.check("amount", amount);
    Figures.positive("lowStock", lowStock);
  }

  @Override
  public String words() {
    return "stock-out risk";
  }

  @Override
  public double perUnit(CandidateSource at, OrderFacts order, PlanRequest.Line line) {
    double left = Math.max(0, (double) at.available(line.sku()) - line.quantity());
    return amount * Figures.shortOf(lowStock, left);
  }
}
