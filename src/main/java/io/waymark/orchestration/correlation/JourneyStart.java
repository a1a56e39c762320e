package io.waymark.orchestration.correlation;

import io.waymark.orchestration.journey.CurrentOrder;
import io.waymark.orders.Order;
import io.waymark.orders.OrderPlaced;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the journey of a new order, in the transaction that stores the order. */
@Component
class JourneyStart {

  private final RuntimeService runtime;
  private final JourneySelection selection;
  private final CurrentOrder current;

  JourneyStart(RuntimeService runtime, JourneySelection selection, CurrentOrder current) {
    this.runtime = runtime;
    this.selection = selection;
    this.current = current;
  }

  @EventListener
  void on(OrderPlaced placed) {
    Order order = placed.order();
    current.placed(order);
    runtime
        .createProcessInstanceByKey(selection.journey(order))
        .businessKey(order.id().value())
        .execute();
  }
}
