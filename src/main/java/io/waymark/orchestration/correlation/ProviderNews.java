package io.waymark.orchestration.correlation;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orchestration.journey.WaitingJourneys;
import io.waymark.orders.FulfillmentOrder;
import io.waymark.orders.FulfillmentOrders;
import io.waymark.orders.OrderProgress;
import io.waymark.providers.ProviderEventRaised;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Hands a provider's event to the journey of its fulfillment order, in the transaction that
 * processes the stored message: what the journey does with it and the message's end are one. An
 * event that comes too early fails, so the message is tried again; one that comes too late, or a
 * second time, is noted and ends there.
 */
@Component
class ProviderNews {

  private static final Set<String> EVENTS =
      Set.of(
          "FulfillmentOrderAccepted",
          "FulfillmentOrderRejected",
          "ShipmentConfirmed",
          "DeliveryConfirmed");

  private final WaitingJourneys waiting;
  private final FulfillmentOrders fulfillmentOrders;
  private final OrderProgress progress;
  private final Withdrawals withdrawals;

  ProviderNews(
      WaitingJourneys waiting,
      FulfillmentOrders fulfillmentOrders,
      OrderProgress progress,
      Withdrawals withdrawals) {
    this.waiting = waiting;
    this.fulfillmentOrders = fulfillmentOrders;
    this.progress = progress;
    this.withdrawals = withdrawals;
  }

  @EventListener
  void on(ProviderEventRaised news) {
    if (news.event().equals("PickupMissed")) {
      withdrawals.missedPickup(news.fulfillmentOrderId(), news.orderId());
      return;
    }
    if (!EVENTS.contains(news.event())) {
      return;
    }
    String message = shipsNothing(news) ? "FulfillmentOrderRejected" : news.event();
    try {
      if (!waiting.deliver(message, news.orderId(), news.fulfillmentOrderId(), variables(news))) {
        notWaitedFor(news);
      }
    } catch (OptimisticLockingException e) {
      throw new OptimisticLockingFailureException("The journey moved meanwhile", e);
    }
  }

  // A shipment of no units at all is a rejection in other words.
  private static boolean shipsNothing(ProviderEventRaised news) {
    JsonNode lines = news.data() == null ? null : news.data().get("lines");
    if (!news.event().equals("ShipmentConfirmed") || lines == null || lines.isEmpty()) {
      return false;
    }
    int units = 0;
    for (JsonNode line : lines) {
      units += line.path("quantity").asInt();
    }
    return units == 0;
  }

  private static Map<String, Object> variables(ProviderEventRaised news) {
    return Variables.createVariables()
        .putValueTyped(
            JourneyVariables.EVENT_DATA.name(), JourneyVariables.EVENT_DATA.value(news.data()));
  }

  private void notWaitedFor(ProviderEventRaised news) {
    FulfillmentOrder part = fulfillmentOrders.get(news.fulfillmentOrderId());
    if (!isPast(part.status(), news.event())) {
      throw new NotAllowedNow(
          "%s is too early for fulfillment order %s, which is %s"
              .formatted(news.event(), part.id(), part.status()));
    }
    progress.noted(
        news.orderId(),
        "Provider event ignored",
        "%s of %s came when fulfillment order %s was %s already"
            .formatted(news.event(), news.provider(), part.id(), part.status()));
  }

  private static boolean isPast(FulfillmentOrder.Status status, String event) {
    return switch (status) {
      case SENT, ACCEPTED -> false;
      case SHIPPED -> !event.equals("DeliveryConfirmed");
      case DELIVERED, REJECTED, CANCELLED -> true;
    };
  }
}
