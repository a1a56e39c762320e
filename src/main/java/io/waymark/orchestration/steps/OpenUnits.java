package io.waymark.orchestration.steps;

import io.waymark.fulfillment.PlanRequest;
import io.waymark.kernel.LocationId;
import io.waymark.orchestration.journey.OrderAttributes;
import io.waymark.orders.FulfillmentOrder;
import io.waymark.orders.FulfillmentOrderLine;
import io.waymark.orders.Order;
import io.waymark.orders.OrderLine;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The units of an order that no fulfillment order has. */
final class OpenUnits {

  private OpenUnits() {}

  static List<FulfillmentOrderLine> of(Order order) {
    return open(order)
        .map(line -> new FulfillmentOrderLine(line.line(), line.sku(), line.unallocated()))
        .toList();
  }

  /**
   * What is to be planned.
   *
   * @param failed sources that failed the order otherwise than by rejecting it
   */
  static PlanRequest request(Order order, String strategy, String split, Set<LocationId> failed) {
    Set<LocationId> refusing = refusing(order);
    refusing.addAll(failed);
    return new PlanRequest(
        order.id(),
        order.shipTo().country(),
        order.shipTo().postalCode(),
        order.destination(),
        open(order)
            .map(line -> new PlanRequest.Line(line.line(), line.sku(), line.unallocated()))
            .toList(),
        strategy,
        PlanRequest.Split.valueOf(split),
        refusing,
        new PlanRequest.Terms(
            order.total().amount().doubleValue(),
            order.shippingMethod(),
            promised(order),
            null,
            refusing.size(),
            order.channel(),
            OrderAttributes.of(order)));
  }

  // Whoever was given a promise hands it in with the order.
  private static LocalDate promised(Order order) {
    try {
      String date = order.attributes().get("promisedBy");
      return date == null ? null : LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static Stream<OrderLine> open(Order order) {
    return order.lines().stream().filter(line -> line.unallocated() > 0);
  }

  // A source that refused this order once would do so again.
  private static Set<LocationId> refusing(Order order) {
    return order.fulfillmentOrders().stream()
        .filter(part -> part.status() == FulfillmentOrder.Status.REJECTED)
        .map(FulfillmentOrder::source)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
