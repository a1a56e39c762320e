package io.waymark.fulfillment.constraints;

import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import java.util.Optional;

/** Removes sources that take no orders now. */
public record InactiveSource() implements Constraint {

  static final String NAME = "inactive-source";

  @Override
  public String ruleName() {
    return NAME;
  }

  @Override
  public Optional<String> removes(CandidateSource at, OrderFacts order) {
    if (!at.source().active()) {
      return Optional.of("The source is not active");
    }
    return at.source().takesOrdersAt(order.at())
        ? Optional.empty()
        : Optional.of(
            "The source takes orders from %s until %s"
                .formatted(
                    orEver(at.source().operation().validFrom()),
                    orEver(at.source().operation().validUntil())));
  }

  private static Object orEver(Object moment) {
    return moment == null ? "ever" : moment;
  }
}
