package io.waymark.fulfillment.constraints;

import io.waymark.fulfillment.SourceOperation;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import java.util.Optional;

/** Removes sources whose working day is full, and gives the others no more lines than fit in. */
public record DailyCapacity() implements Constraint {

  static final String NAME = "daily-capacity";

  @Override
  public String ruleName() {
    return NAME;
  }

  @Override
  public boolean chargeable() {
    return false;
  }

  @Override
  public Optional<String> removes(CandidateSource at, OrderFacts order) {
    SourceOperation operation = at.source().operation();
    if (operation.ordersPerDay() != null && at.ordersToday() >= operation.ordersPerDay()) {
      return Optional.of(
          "Has %d of %d orders of its working day"
              .formatted(at.ordersToday(), operation.ordersPerDay()));
    }
    return mostLines(at) > 0
        ? Optional.empty()
        : Optional.of(
            "Has %d of %d order lines of its working day"
                .formatted(at.linesToday(), operation.linesPerDay()));
  }

  @Override
  public int mostLines(CandidateSource at) {
    Integer most = at.source().operation().linesPerDay();
    return most == null ? Integer.MAX_VALUE : Math.max(0, most - at.linesToday());
  }
}
