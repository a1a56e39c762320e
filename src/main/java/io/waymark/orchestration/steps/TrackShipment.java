package io.waymark.orchestration.steps;

import io.waymark.kernel.OrderId;
import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.providers.ProviderAction;
import io.waymark.providers.Providers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks the carrier for news of the parcel. */
@Component
class TrackShipment implements JavaDelegate {

  private final Providers providers;
  private final String carrier;

  TrackShipment(
      Providers providers,
      @Value("${waymark.orchestration.carrier-provider:simulated-carrier}") String carrier) {
    this.providers = providers;
    this.carrier = carrier;
  }

  @Override
  public void execute(DelegateExecution execution) {
    OrderId order = JourneyVariables.orderId(execution);
    String id = JourneyVariables.FULFILLMENT_ORDER_ID.get(execution);
    providers.call(
        new ProviderAction(
            carrier,
            "track-shipment",
            id + "/track",
            order,
            ProviderPayloads.tracking(order, id, JourneyVariables.EVENT_DATA.get(execution))));
  }
}
