package io.waymark.providers.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * What a simulated system will tell Waymark.
 *
 * @param id unique for ever, also the event's id
 * @param system the simulated system, by its provider id
 * @param position its place among the callbacks of one fulfillment order, which are told in order
 * @param dueAt the moment it happens, and not before it is told
 */
record Callback(
    String id,
    String system,
    String topic,
    String fulfillmentOrderId,
    int position,
    String body,
    Instant dueAt) {

  static Callback of(
      String system, String topic, int position, ObjectNode body, Instant happensAt) {
    String fulfillmentOrder = body.path("fulfillmentOrderId").asText();
    String id = system + ":" + fulfillmentOrder + ":" + position;
    body.put("eventId", id);
    return new Callback(id, system, topic, fulfillmentOrder, position, body.toString(), happensAt);
  }
}
