package io.waymark.fulfillment.constraints;

import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import java.util.Optional;

/** Removes sources that this order must not use, such as those that rejected it. */
public record ExcludedSource() implements Constraint {

  static final String NAME = "excluded-source";

  @Override
  public String ruleName() {
    return NAME;
  }

  @Override
  public Optional<String> removes(CandidateSource at, OrderFacts order) {
    return order.excluded().contains(at.location())
        ? Optional.of("The source is excluded for this order")
        : Optional.empty();
  }
}
