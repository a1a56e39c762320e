package io.waymark.fulfillment.constraints;

import io.waymark.fulfillment.sourcing.Limits;
import io.waymark.fulfillment.sourcing.OrderFacts;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Required;

/**
 * Ships orders of little value from one source.
 *
 * @param orderValue orders below are not split; an order of unknown value is not limited
 */
public record NoSplitBelow(@Required double orderValue) implements Constraint {

  static final String NAME = "no-split-below";

  /** Checks the figure. */
  public NoSplitBelow {
    if (!(orderValue > 0)) {
      throw InvalidInput.of("orderValue", "positive", "must be more than 0");
    }
  }

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
    Double value = order.terms().orderValue();
    return value != null && value < orderValue
        ? new Limits(1, Integer.MAX_VALUE, false)
        : Limits.NONE;
  }
}
