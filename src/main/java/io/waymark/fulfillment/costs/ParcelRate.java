package io.waymark.fulfillment.costs;

import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import java.util.Optional;

/**
 * A carrier's price by weight and zone. Tables rise in steps, and what a source ships is only known
 * in the end; so the price is taken as a line through the table's prices of the lightest unit alone
 * and of the whole order: exact for these two, and for a part between them as the table rises on
 * the average.
 *
 * @param service the carrier service whose table it is; null for the order's own
 */
public record ParcelRate(String service) implements CostTerm {

  @Override
  public String words() {
    return "parcel rate";
  }

  @Override
  public double perShipment(CandidateSource at, OrderFacts order) {
    double lightest = order.lightestKg();
    return Math.max(0, price(at, order, lightest) - perKg(at, order) * lightest);
  }

  @Override
  public double perUnit(CandidateSource at, OrderFacts order, PlanRequest.Line line) {
    return perKg(at, order) * order.item(line.sku()).weightKg();
  }

  @Override
  public Optional<String> unpriced(CandidateSource at, OrderFacts order) {
    if (order.service(service).isEmpty()) {
      return Optional.of("There is no carrier service " + wanted(order));
    }
    return order.service(service).get().price(order.weightKg(), at.roadKm()).isPresent()
        ? Optional.empty()
        : Optional.of(
            "Carrier service %s has no price for %.1f km".formatted(wanted(order), at.roadKm()));
  }

  private double perKg(CandidateSource at, OrderFacts order) {
    double more = order.weightKg() - order.lightestKg();
    return more <= 0
        ? 0
        : (price(at, order, order.weightKg()) - price(at, order, order.lightestKg())) / more;
  }

  private double price(CandidateSource at, OrderFacts order, double kg) {
    return order
        .service(service)
        .flatMap(carrier -> carrier.price(kg, at.roadKm()))
        .orElseThrow(() -> new IllegalStateException("A source without a price was not removed"));
  }

  private String wanted(OrderFacts order) {
    return service == null ? order.terms().carrierService() : service;
  }
}
