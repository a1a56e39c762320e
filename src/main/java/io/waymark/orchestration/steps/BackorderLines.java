package io.waymark.orchestration.steps;

import io.waymark.fulfillment.Waves;
import io.waymark.orchestration.journey.CurrentOrder;
import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orders.Order;
import io.waymark.orders.OrderProgress;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes which units wait for stock, or that they wait for a wave, and until when. */
@Component
class BackorderLines implements JavaDelegate {

  private final OrderProgress progress;
  private final CurrentOrder current;
  private final Waves waves;

  BackorderLines(OrderProgress progress, CurrentOrder current, Waves waves) {
    this.progress = progress;
    this.current = current;
    this.waves = waves;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Order order = current.get(JourneyVariables.orderId(execution));
    if (waves.holds(order.id())) {
      waitForWave(execution, order);
    } else {
      progress.backordered(order.id(), OpenUnits.of(order));
      JourneyVariables.BACKORDERED.set(execution, "yes");
    }
    current.changed(order.id());
    JourneyVariables.CANCEL_AFTER.set(execution, Date.from(order.cancelAfter()));
  }

  // No stock is missing: the order stays, or is again, as it was before it was planned.
  private void waitForWave(DelegateExecution execution, Order order) {
    if (JourneyVariables.BACKORDERED.take(execution) != null) {
      progress.backorderEnded(order.id());
    }
    String why = JourneyVariables.PLAN.get(execution).unassigned().get(0).reason();
    progress.noted(order.id(), "Waits for a wave", why);
  }
}
