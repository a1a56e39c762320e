package io.waymark.orchestration.steps;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Sku;
import io.waymark.orders.FulfillmentOrders.Shipment;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;

/** What providers say to journeys; what they leave out is as if all went as planned. */
final class ProviderEvents {

  private ProviderEvents() {}

  static String text(JsonNode data, String field) {
    JsonNode value = data == null ? null : data.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }

  static String reason(JsonNode data) {
    String reason = text(data, "reason");
    return reason == null ? "No reason given" : reason;
  }

  static Instant at(JsonNode data, String field) {
    String value = text(data, field);
    try {
      return value == null ? Instant.now() : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeParseException e) {
      throw InvalidInput.of(field, "date", "must be a date and time as in ISO 8601");
    }
  }

  static Shipment shipment(JsonNode data) {
    Map<Sku, Integer> shipped = new HashMap<>();
    if (data != null) {
      data.path("lines")
          .forEach(
              line ->
                  shipped.merge(
                      new Sku(text(line, "sku")), line.path("quantity").asInt(), Integer::sum));
    }
    return new Shipment(
        shipped, text(data, "carrier"), text(data, "trackingNumber"), at(data, "shippedAt"));
  }
}
