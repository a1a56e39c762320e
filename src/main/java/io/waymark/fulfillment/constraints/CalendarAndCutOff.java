package io.waymark.fulfillment.constraints;

import io.waymark.fulfillment.CarrierService;
import io.waymark.fulfillment.Departure;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Required;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Removes sources from which the order would leave too late, by their calendars, cut-offs and
 * pickups.
 *
 * @param withinHours the latest departure, hours after the order came in
 * @param service the carrier service whose pickups count; null for the order's own, or else any
 */
public record CalendarAndCutOff(@Required int withinHours, String service) implements Constraint {

  static final String NAME = "calendar-and-cut-off";

  /** Checks the figure. */
  public CalendarAndCutOff {
    if (withinHours < 1) {
      throw InvalidInput.of("withinHours", "positive", "must be 1 or more");
    }
  }

  @Override
  public String ruleName() {
    return NAME;
  }

  @Override
  public Optional<String> removes(CandidateSource at, OrderFacts order) {
    String carrier = order.service(service).map(CarrierService::carrier).orElse(null);
    Optional<Departure> departure = at.departure(order.at(), carrier);
    if (departure.isEmpty()) {
      return Optional.of("The order would never leave from there");
    }
    Instant latest = order.at().plus(Duration.ofHours(withinHours));
    return departure.get().leaves().isAfter(latest)
        ? Optional.of(
            "The order would leave at %s, after %s (%d hours)"
                .formatted(departure.get().leaves(), latest, withinHours))
        : Optional.empty();
  }
}
