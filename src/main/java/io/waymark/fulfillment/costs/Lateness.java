package io.waymark.fulfillment.costs;

import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import io.waymark.kernel.Required;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a shipment costs that arrives after the promised date, by the day. A shipment of which no
 * arrival is known counts as {@value #UNKNOWN_DAYS} days late; an order without a promise is never
 * late.
 *
 * @param perDay for each day, in the strategy's unit
 * @param service the carrier service that carries it; null for the order's own
 */
public record Lateness(@Required double perDay, String service) implements CostTerm {

  private static final int UNKNOWN_DAYS = 30;

  /** Checks the figure. */
  public Lateness {
    Figures.check("perDay", perDay);
  }

  @Override
  public String words() {
    return "lateness";
  }

  @Override
  public double perShipment(CandidateSource at, OrderFacts order) {
    LocalDate promised = order.terms().promisedBy();
    if (promised == null) {
      return 0;
    }
    long days =
        order
            .service(service)
            .flatMap(carrier -> at.arrival(order.at(), carrier))
            .map(arrival -> ChronoUnit.DAYS.between(promised, arrival))
            .orElse((long) UNKNOWN_DAYS);
    return perDay * Math.max(0, days);
  }
}
