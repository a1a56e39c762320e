package io.waymark.orchestration.correlation;

import io.waymark.inventory.StockChanged;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.orchestration.journey.WaitingJourneys;
import io.waymark.orders.Orders;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Wakes the orders that wait for stock which became available, the oldest first. */
@Component
class StockNews {

  private final Orders orders;
  private final WaitingJourneys waiting;

  StockNews(Orders orders, WaitingJourneys waiting) {
    this.orders = orders;
    this.waiting = waiting;
  }

  @EventListener
  void on(StockChanged news) {
    Set<OrderId> wake = new LinkedHashSet<>();
    for (Sku sku : news.skus()) {
      wake.addAll(orders.waitingFor(sku));
    }
    try {
      wake.forEach(order -> waiting.deliver("StockReceived", order));
    } catch (OptimisticLockingException e) {
      throw new OptimisticLockingFailureException("A journey moved meanwhile", e);
    }
  }
}
