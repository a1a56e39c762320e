package io.waymark.fulfillment.constraints;

import io.waymark.fulfillment.CarrierService;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Removes sources from which the order would arrive after the date promised to the customer.
 *
 * @param service the carrier service that carries it; null for the order's own
 */
public record PromisedDate(String service) implements Constraint {

  static final String NAME = "promised-date";

  @Override
  public String ruleName() {
    return NAME;
  }

  @Override
  public Optional<String> removes(CandidateSource at, OrderFacts order) {
    LocalDate promised = order.terms().promisedBy();
    Optional<CarrierService> carrier = order.service(service);
    if (promised == null || carrier.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> arrival = at.arrival(order.at(), carrier.get());
    if (arrival.isEmpty()) {
      return Optional.of("Carrier service %s does not deliver".formatted(carrier.get().id()));
    }
    return arrival.get().isAfter(promised)
        ? Optional.of("Would arrive on %s, promised by %s".formatted(arrival.get(), promised))
        : Optional.empty();
  }
}
