package io.waymark.orchestration.steps;

import io.waymark.kernel.OrderId;
import io.waymark.orchestration.journey.CurrentOrder;
import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orders.FulfillmentOrder;
import io.waymark.orders.OrderProgress;
import io.waymark.providers.ProviderAction;
import io.waymark.providers.Providers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Cancels the units that no source has, and asks the sources that have the others to stop. */
@Component
class CancelLines implements JavaDelegate {

  private final OrderProgress progress;
  private final Providers providers;
  private final CurrentOrder current;

  CancelLines(OrderProgress progress, Providers providers, CurrentOrder current) {
    this.progress = progress;
    this.providers = providers;
    this.current = current;
  }

  @Override
  public void execute(DelegateExecution execution) {
    OrderId order = JourneyVariables.orderId(execution);
    for (FulfillmentOrder part :
        progress.cancelled(order, JourneyVariables.CANCELLATION.get(execution))) {
      providers.call(
          new ProviderAction(
              part.provider(),
              "cancel-fulfillment-order",
              part.id() + "/cancel",
              order,
              ProviderPayloads.cancellation(part)));
    }
    current.changed(order);
  }
}
