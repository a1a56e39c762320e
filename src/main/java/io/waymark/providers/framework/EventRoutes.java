package io.waymark.providers.framework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Violation;
import io.waymark.providers.ProviderEventRaised;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The routes of every topic that raises an event as it stands. */
@Component
class EventRoutes extends RouteBuilder {

  private final ProviderRegistry registry;
  private final ApplicationEventPublisher events;
  private final ObjectMapper json;

  EventRoutes(ProviderRegistry registry, ApplicationEventPublisher events, ObjectMapper json) {
    this.registry = registry;
    this.events = events;
    this.json = json;
  }

  @Override
  public void configure() {
    registry
        .all()
        .forEach(
            provider ->
                provider.topics().stream()
                    .filter(topic -> topic.event().isPresent())
                    .forEach(topic -> route(provider.id(), topic)));
  }

  private void route(String provider, Topic topic) {
    String id = provider + "." + topic.name();
    from("direct:" + id)
        .routeId(id)
        .errorHandler(noErrorHandler())
        .process(exchange -> raise(topic.event().orElseThrow(), InboundMessage.of(exchange)));
  }

  private void raise(String event, InboundMessage message) {
    JsonNode data = message.json(json);
    List<Violation> violations = new ArrayList<>();
    String order = text(data, "orderId", violations);
    String fulfillmentOrder = text(data, "fulfillmentOrderId", violations);
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    events.publishEvent(
        new ProviderEventRaised(
            message.provider(), event, new OrderId(order), fulfillmentOrder, data));
  }

  private static String text(JsonNode data, String field, List<Violation> violations) {
    String value = data.path(field).asText("");
    if (value.isBlank()) {
      violations.add(new Violation(field, "required", "must not be blank"));
    }
    return value;
  }
}
