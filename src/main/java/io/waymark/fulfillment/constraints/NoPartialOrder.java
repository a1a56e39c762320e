package io.waymark.fulfillment.constraints;

import io.waymark.fulfillment.sourcing.Limits;
import io.waymark.fulfillment.sourcing.OrderFacts;

/** Ships an order completely or not at all. */
public record NoPartialOrder() implements Constraint {

  static final String NAME = "no-partial-order";

  @Override
  public String ruleName() {
    return NAME;
  }

  @Override
  public boolean chargeable() {
    return false;
  }

  @Override
  public Limits limits(OrderFacts order) {
    return new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, true);
  }
}
