package io.waymark.orchestration.correlation;

import io.waymark.fulfillment.Waves;
import io.waymark.inventory.Inventory;
import io.waymark.inventory.StockPosition;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.orchestration.journey.OrderAttributes;
import io.waymark.orchestration.journey.WaitingJourneys;
import io.waymark.orders.Order;
import io.waymark.orders.OrderLine;
import io.waymark.orders.Orders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds orders that wait although there is stock. Stock that comes while an order is just about to
 * wait for it wakes nobody, since neither transaction sees the other; stock wakes no more than the
 * hundred oldest orders; and a node may die before it woke them. So whoever began to wait a moment
 * ago is looked at once more, whoever waits for long every hour, and everybody after a start.
 */
@Component
class MissedStock {

  private static final Logger LOG = LoggerFactory.getLogger(MissedStock.class);
  private static final Duration JUST_NOW = Duration.ofSeconds(90);
  private static final Duration LONG = Duration.ofHours(1);
  private static final int AT_MOST = 500;

  private final RuntimeService runtime;
  private final WaitingJourneys waiting;
  private final Orders orders;
  private final Inventory inventory;
  private final Waves waves;
  private boolean started;

  MissedStock(
      RuntimeService runtime,
      WaitingJourneys waiting,
      Orders orders,
      Inventory inventory,
      Waves waves) {
    this.runtime = runtime;
    this.waiting = waiting;
    this.orders = orders;
    this.inventory = inventory;
    this.waves = waves;
  }

  @Scheduled(fixedDelayString = "${waymark.orchestration.missed-stock-every:30s}")
  void look() {
    Instant now = Instant.now();
    for (EventSubscription wait :
        runtime
            .createEventSubscriptionQuery()
            .eventType("message")
            .eventName("StockReceived")
            .orderByCreated()
            .desc()
            .listPage(0, AT_MOST)) {
      Duration waited = Duration.between(wait.getCreated().toInstant(), now);
      if (!started || waited.compareTo(JUST_NOW) < 0 || waited.compareTo(LONG) > 0) {
        wake(wait.getProcessInstanceId());
      }
    }
    started = true;
  }

  private void wake(String processInstance) {
    try {
      OrderId order = order(processInstance);
      if (order != null && !waves.holds(order) && isThere(order)) {
        waiting.deliver("StockReceived", order);
      }
    } catch (RuntimeException e) {
      // Another node may have woken it, or it was cancelled; the next look will tell.
      LOG.debug("Could not wake the journey {}", processInstance, e);
    }
  }

  private OrderId order(String processInstance) {
    return runtime.createProcessInstanceQuery().processInstanceId(processInstance).list().stream()
        .findFirst()
        .map(instance -> new OrderId(instance.getBusinessKey()))
        .orElse(null);
  }

  private boolean isThere(OrderId id) {
    Order order = orders.get(id);
    List<Sku> skus =
        order.lines().stream()
            .filter(line -> line.unallocated() > 0)
            .map(OrderLine::sku)
            .distinct()
            .toList();
    return inventory.positions(skus, OrderAttributes.of(order)).stream()
        .map(StockPosition::available)
        .anyMatch(available -> available > 0);
  }
}
