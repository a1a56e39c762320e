package io.waymark.orchestration.steps;

import io.waymark.fulfillment.Fulfillment;
import io.waymark.fulfillment.FulfillmentPlan;
import io.waymark.inventory.Inventory;
import io.waymark.inventory.ReservationOutcome;
import io.waymark.inventory.ReservationTerms;
import io.waymark.kernel.OrderId;
import io.waymark.orchestration.journey.CurrentOrder;
import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orchestration.journey.OrderAttributes;
import io.waymark.orders.FulfillmentOrder;
import io.waymark.orders.FulfillmentOrders;
import io.waymark.orders.OrderProgress;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reserves what was planned and makes its fulfillment orders; all of it or nothing. */
@Component
class ReserveInventory implements JavaDelegate {

  private final Fulfillment fulfillment;
  private final Inventory inventory;
  private final FulfillmentOrders fulfillmentOrders;
  private final OrderProgress progress;
  private final CurrentOrder current;

  ReserveInventory(
      Fulfillment fulfillment,
      Inventory inventory,
      FulfillmentOrders fulfillmentOrders,
      OrderProgress progress,
      CurrentOrder current) {
    this.fulfillment = fulfillment;
    this.inventory = inventory;
    this.fulfillmentOrders = fulfillmentOrders;
    this.progress = progress;
    this.current = current;
  }

  @Override
  public void execute(DelegateExecution execution) {
    FulfillmentPlan plan = JourneyVariables.PLAN.get(execution);
    if (plan == null || plan.shipments().isEmpty()) {
      Reservable.nothing(execution, plan != null);
      return;
    }
    OrderId order = JourneyVariables.orderId(execution);
    List<String> ids = fulfillmentOrders.nextIds(order, plan.shipments().size());
    ReservationTerms terms = ReservationTerms.DEFAULT.with(OrderAttributes.of(current.get(order)));
    if (inventory.reserve(order, Reservable.lines(plan, ids), terms)
        instanceof ReservationOutcome.Short) {
      Reservable.taken(execution);
      current.changed(order);
    } else {
      make(execution, order, ids, plan);
    }
  }

  private void make(
      DelegateExecution execution, OrderId order, List<String> ids, FulfillmentPlan plan) {
    fulfillment.committed(plan, ids);
    List<FulfillmentOrder> made = fulfillmentOrders.create(order, ids, Reservable.drafts(plan));
    if (JourneyVariables.BACKORDERED.take(execution) != null) {
      progress.backorderEnded(order);
    }
    boolean unitsWait = !plan.unassigned().isEmpty();
    Reservable.reserved(execution, ids, unitsWait);
    if (unitsWait) {
      current.changed(order);
    } else {
      current.made(order, made);
    }
  }
}
