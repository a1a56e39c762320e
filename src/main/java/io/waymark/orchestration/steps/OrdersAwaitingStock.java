package io.waymark.orchestration.steps;

import io.waymark.fulfillment.Fulfillment;
import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.WaitingOrders;
import io.waymark.kernel.OrderId;
import io.waymark.orchestration.journey.WaitingJourneys;
import io.waymark.orders.Orders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells fulfillment which orders wait for stock and what they want, and wakes them for it. */
@Component
class OrdersAwaitingStock implements WaitingOrders {

  private final Orders orders;
  private final Fulfillment fulfillment;
  private final WaitingJourneys journeys;

  OrdersAwaitingStock(Orders orders, Fulfillment fulfillment, WaitingJourneys journeys) {
    this.orders = orders;
    this.fulfillment = fulfillment;
    this.journeys = journeys;
  }

  @Override
  public List<Waiting> after(OrderId last, int count) {
    return orders.waiting(last, count).stream()
        .map(order -> new Waiting(order.order(), order.units().keySet()))
        .toList();
  }

  @Override
  public Optional<PlanRequest> wanted(OrderId id, PlanRequest last) {
    return orders
        .find(id)
        .map(
            order ->
                OpenUnits.request(
                    order,
                    last.strategy(),
                    last.split().name(),
                    order.fulfillmentOrders().isEmpty()
                        ? Set.of()
                        : fulfillment.failedSources(id)));
  }

  @Override
  public boolean wake(OrderId order) {
    return journeys.wake(order);
  }
}
