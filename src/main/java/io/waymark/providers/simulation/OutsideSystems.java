package io.waymark.providers.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;

/** The doors of the simulated warehouse and carrier: HTTP on a port of their own. */
final class OutsideSystems extends RouteBuilder {

  private static final Pattern CANCELLATION =
      Pattern.compile("/fulfillment-orders/([^/]+)/cancellation");

  private final Simulation simulation;
  private final Warehouse warehouse;
  private final Carrier carrier;
  private final ObjectMapper json;
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  OutsideSystems(Simulation simulation, Warehouse warehouse, Carrier carrier, ObjectMapper json) {
    this.simulation = simulation;
    this.warehouse = warehouse;
    this.carrier = carrier;
    this.json = json;
  }

  @Override
  public void configure() {
    from("netty-http:" + simulation.url() + "/?matchOnUriPrefix=true")
        .routeId("simulation")
        .errorHandler(noErrorHandler())
        .process(this::answer);
  }

  private void answer(Exchange exchange) {
    Message message = exchange.getMessage();
    String method = message.getHeader(Exchange.HTTP_METHOD, String.class);
    String path =
        "/" + message.getHeader(Exchange.HTTP_PATH, "", String.class).replaceFirst("^/", "");
    byte[] body = message.getBody(byte[].class);
    int status = "POST".equals(method) ? post(path, body == null ? new byte[0] : body) : 405;
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
    message.setBody("");
  }

  private int post(String path, byte[] body) {
    ObjectNode request = read(body);
    Matcher cancellation = CANCELLATION.matcher(path);
    boolean cancels = cancellation.matches();
    if (!cancels && !path.equals("/fulfillment-orders") && !path.equals("/shipments")) {
      return 404;
    }
    if (request == null || isBlank(request, "orderId") || isBlank(request, "fulfillmentOrderId")) {
      return 400;
    }
    if (fails(path + request.path("fulfillmentOrderId").asText())) {
      return 503;
    }
    if (cancels) {
      warehouse.cancel(request);
    } else if (path.equals("/shipments")) {
      carrier.take(request);
    } else {
      warehouse.take(request);
    }
    return 202;
  }

  // Each try of the same request has its own luck, so that retries come through in the end.
  private boolean fails(String request) {
    double rate = simulation.behaviour().failureRate();
    if (rate == 0) {
      return false;
    }
    int tries = failures.merge(request, 1, Integer::sum);
    boolean unlucky = Chance.strikes(request + "#" + tries, rate);
    if (!unlucky) {
      failures.remove(request);
    }
    return unlucky;
  }

  private ObjectNode read(byte[] body) {
    try {
      return json.readTree(body) instanceof ObjectNode object ? object : null;
    } catch (IOException notJson) {
      return null;
    }
  }

  private static boolean isBlank(JsonNode node, String field) {
    return node.path(field).asText("").isBlank();
  }
}
