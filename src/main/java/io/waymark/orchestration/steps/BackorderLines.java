package io.waymark.orchestration.steps;

import io.waymark.orchestration.journey.CurrentOrder;
import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orders.Order;
import io.waymark.orders.OrderProgress;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes which units wait for stock, and until when. */
@Component
class BackorderLines implements JavaDelegate {

  private final OrderProgress progress;
  private final CurrentOrder current;

  BackorderLines(OrderProgress progress, CurrentOrder current) {
    this.progress = progress;
    this.current = current;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Order order = current.get(JourneyVariables.orderId(execution));
    progress.backordered(order.id(), OpenUnits.of(order));
    current.changed(order.id());
    JourneyVariables.BACKORDERED.set(execution, "yes");
    JourneyVariables.CANCEL_AFTER.set(execution, Date.from(order.cancelAfter()));
  }
}
