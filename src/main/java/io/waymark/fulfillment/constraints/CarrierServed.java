package io.waymark.fulfillment.constraints;

import io.waymark.fulfillment.CarrierService;
import io.waymark.fulfillment.Departure;
import io.waymark.fulfillment.SourceOperation;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import java.util.List;
import java.util.Optional;

/**
 * Removes sources that a carrier service does not serve: its carrier does not come there, or it
 * does not go as far as the destination.
 *
 * @param service the carrier service; null for the order's own
 */
public record CarrierServed(String service) implements Constraint {

  static final String NAME = "carrier-service";

  @Override
  public String ruleName() {
    return NAME;
  }

  @Override
  public Optional<String> removes(CandidateSource at, OrderFacts order) {
    Optional<CarrierService> wanted = order.service(service);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    CarrierService carrier = wanted.get();
    List<SourceOperation.Pickup> pickups = at.source().operation().pickups();
    if (!pickups.isEmpty()
        && pickups.stream().noneMatch(p -> Departure.serves(p, carrier.carrier()))) {
      return Optional.of("Carrier %s does not come to this source".formatted(carrier.carrier()));
    }
    return carrier.band(at.roadKm()).isPresent()
        ? Optional.empty()
        : Optional.of(
            "Carrier service %s does not go as far as %.1f km"
                .formatted(carrier.id(), at.roadKm()));
  }
}
