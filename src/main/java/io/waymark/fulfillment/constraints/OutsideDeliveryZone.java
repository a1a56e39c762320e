package io.waymark.fulfillment.constraints;

import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import java.util.Optional;

/** Removes sources whose delivery zones do not cover the destination. */
public record OutsideDeliveryZone() implements Constraint {

  static final String NAME = "outside-delivery-zone";

  @Override
  public String ruleName() {
    return NAME;
  }

  @Override
  public Optional<String> removes(CandidateSource at, OrderFacts order) {
    return at.inZone()
        ? Optional.empty()
        : Optional.of("The destination lies in none of the source's delivery zones");
  }
}
