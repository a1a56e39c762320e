package io.waymark.orchestration.web;

import java.util.List;

/**
 * One running or ended journey of an order.
 *
 * @param processInstanceId the engine's id of it
 * @param definitionId the model that it follows
 * @param key the model's process id
 * @param version the model's version
 * @param fulfillmentOrderId the fulfillment order that it is about; null for the order's own
 * @param state such as {@code ACTIVE} or {@code COMPLETED}
 * @param activeActivities where it stands, by the model's ids
 * @param completedActivities where it was, by the model's ids
 * @param incidents what went wrong and waits for a person
 */
record JourneyView(
    String processInstanceId,
    String definitionId,
    String key,
    int version,
    String fulfillmentOrderId,
    String state,
    List<String> activeActivities,
    List<String> completedActivities,
    List<IncidentView> incidents) {

  /** Something that went wrong at an activity. */
  record IncidentView(String activityId, String message) {}

  /** All journeys of one order: its own first, then those of its fulfillment orders. */
  record All(List<JourneyView> journeys) {}
}
