package io.waymark.providers.simulatedcarrier;

import io.waymark.providers.framework.ProviderRoutes;
import org.apache.camel.Exchange;

/** How Waymark talks to the simulated carrier. */
final class SimulatedCarrierRoutes extends ProviderRoutes {

  private final String url;

  SimulatedCarrierRoutes(String url) {
    super(SimulatedCarrier.ID);
    this.url = url;
  }

  @Override
  public void configure() {
    action("track-shipment")
        .setHeader(Exchange.HTTP_METHOD, constant("POST"))
        .to(url + "/shipments");
  }
}
