package io.waymark.fulfillment.constraints;

import io.waymark.fulfillment.sourcing.OrderFacts;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Required;
import java.util.Optional;

/**
 * Ends the planning of an order that sources rejected too often, so that a person looks at it.
 *
 * @param most rejections after which it is still planned, 0 or more
 */
public record MaximumRejects(@Required int most) implements Constraint {

  static final String NAME = "maximum-rejects";

  /** Checks the figure. */
  public MaximumRejects {
    if (most < 0) {
      throw InvalidInput.of("most", "range", "must be 0 or more");
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
  public Optional<String> refuses(OrderFacts order) {
    return order.terms().rejections() > most
        ? Optional.of(
            "Sources rejected the order %d times; it is planned again at most %d times"
                .formatted(order.terms().rejections(), most))
        : Optional.empty();
  }
}
