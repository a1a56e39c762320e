package io.waymark.providers.simulatedwarehouse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.kernel.InvalidInput;
import io.waymark.providers.framework.ProviderRoutes;
import org.apache.camel.Exchange;
import org.springframework.web.util.UriUtils;

/** How Waymark talks to the simulated warehouse. */
final class SimulatedWarehouseRoutes extends ProviderRoutes {

  private final String url;
  private final ObjectMapper json;

  SimulatedWarehouseRoutes(String url, ObjectMapper json) {
    super(SimulatedWarehouse.ID);
    this.url = url;
    this.json = json;
  }

  @Override
  public void configure() {
    action("send-fulfillment-order")
        .setHeader(Exchange.HTTP_METHOD, constant("POST"))
        .to(url + "/fulfillment-orders");

    action("cancel-fulfillment-order")
        .setHeader(Exchange.HTTP_METHOD, constant("POST"))
        .process(this::addressTheFulfillmentOrder)
        .to(url + "/fulfillment-orders");
  }

  private void addressTheFulfillmentOrder(Exchange exchange) throws JsonProcessingException {
    String id =
        json.readTree(exchange.getMessage().getBody(String.class))
            .path("fulfillmentOrderId")
            .asText("");
    if (id.isBlank()) {
      throw InvalidInput.of("fulfillmentOrderId", "required", "must not be blank");
    }
    exchange
        .getMessage()
        .setHeader(Exchange.HTTP_PATH, UriUtils.encodePathSegment(id, "UTF-8") + "/cancellation");
  }
}
