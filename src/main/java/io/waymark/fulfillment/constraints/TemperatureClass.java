package io.waymark.fulfillment.constraints;

import io.waymark.fulfillment.Handling;
import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps goods that must be cool or frozen to sources that can keep them so. */
public record TemperatureClass() implements Constraint {

  static final String NAME = "temperature-class";

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
    return Stream.of(Handling.CHILLED, Handling.FROZEN)
        .filter(order.item(line.sku()).needs()::contains)
        .filter(need -> !at.source().operation().handles().contains(need))
        .findFirst()
        .map(
            need ->
                "%s must be kept %s, and the source cannot"
                    .formatted(line.sku(), need.name().toLowerCase(Locale.ROOT)));
  }
}
