package io.waymark.fulfillment.constraints;

import io.waymark.fulfillment.sourcing.Limits;
import io.waymark.fulfillment.sourcing.OrderFacts;
import io.waymark.kernel.InvalidInput;

/**
 * Limits how far an order is split.
 *
 * @param perOrder the most sources of an order; null for any number
 * @param perLine the most sources of a line; null for any number
 */
public record MaximumSources(Integer perOrder, Integer perLine) implements Constraint {

  static final String NAME = "maximum-sources";

  /** Checks the figures. */
  public MaximumSources {
    if (perOrder != null && perOrder < 1) {
      throw InvalidInput.of("perOrder", "positive", "must be 1 or more");
    }
    if (perLine != null && perLine < 1) {
      throw InvalidInput.of("perLine", "positive", "must be 1 or more");
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
    return new Limits(orAny(perOrder), orAny(perLine), false);
  }

  private static int orAny(Integer most) {
    return most == null ? Integer.MAX_VALUE : most;
  }
}
