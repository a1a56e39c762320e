package io.waymark.orchestration.steps;

import io.waymark.orchestration.journey.CurrentOrder;
import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orders.FulfillmentOrder;
import io.waymark.orders.Order;
import io.waymark.providers.ProviderAction;
import io.waymark.providers.Providers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the fulfillment order to the provider of its source, after the commit. */
@Component
class SendFulfillmentOrder implements JavaDelegate {

  private final Providers providers;
  private final CurrentOrder current;

  SendFulfillmentOrder(Providers providers, CurrentOrder current) {
    this.providers = providers;
    this.current = current;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Order order = current.get(JourneyVariables.orderId(execution));
    FulfillmentOrder part =
        ProviderPayloads.part(order, JourneyVariables.FULFILLMENT_ORDER_ID.get(execution));
    providers.call(
        new ProviderAction(
            part.provider(),
            "send-fulfillment-order",
            part.id() + "/send",
            order.id(),
            ProviderPayloads.fulfillmentOrder(order, part)));
  }
}
