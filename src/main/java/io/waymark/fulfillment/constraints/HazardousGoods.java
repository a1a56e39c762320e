package io.waymark.fulfillment.constraints;

import io.waymark.fulfillment.Handling;
import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import java.util.Optional;

/** Keeps hazardous goods to sources that may handle them. */
public record HazardousGoods() implements Constraint {

  static final String NAME = "hazardous-goods";

  @Override
  public String ruleName() {
    return NAME;
  }

  @Override
  public boolean judgesLines(OrderFacts order) {
    return order.lines().stream().anyMatch(line -> !order.item(line.sku()).needs().isEmpty());
  }

  @Override
  public Optional<String> removes(CandidateSource at, OrderFacts order, PlanRequest.Line line) {
    return order.item(line.sku()).needs().contains(Handling.HAZARDOUS)
            && !at.source().operation().handles().contains(Handling.HAZARDOUS)
        ? Optional.of(line.sku() + " is hazardous, and the source must not handle it")
        : Optional.empty();
  }
}
