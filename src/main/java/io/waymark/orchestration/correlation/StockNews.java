package io.waymark.orchestration.correlation;

import io.waymark.fulfillment.Waves;
import io.waymark.inventory.StockChanged;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.orchestration.journey.WaitingJourneys;
import io.waymark.orders.Orders;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Wakes the orders that wait for stock which became available, the oldest first. It does so after
 * the commit and beside it: no journey that moves at the same time may turn a delivery of goods
 * away. What is lost between the two is found by {@link MissedStock}.
 */
@Component
class StockNews implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(StockNews.class);
  private static final int TRIES = 5;

  private final ExecutorService waking =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "stock-news"));

  private final Orders orders;
  private final WaitingJourneys waiting;
  private final Waves waves;

  StockNews(Orders orders, WaitingJourneys waiting, Waves waves) {
    this.orders = orders;
    this.waiting = waiting;
    this.waves = waves;
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(StockChanged news) {
    waking.execute(() -> wake(news.skus()));
  }

  @Override
  public void destroy() {
    waking.shutdownNow();
  }

  private void wake(Set<Sku> skus) {
    try {
      Set<OrderId> wake = new LinkedHashSet<>();
      skus.forEach(sku -> wake.addAll(orders.waitingFor(sku)));
      wake.forEach(this::wake);
    } catch (RuntimeException e) {
      LOG.warn("Orders that wait for {} were not woken; they will be found later", skus, e);
    }
  }

  private void wake(OrderId order) {
    if (waves.holds(order)) {
      return;
    }
    for (int tried = 1; tried <= TRIES; tried++) {
      try {
        waiting.deliver("StockReceived", order);
        return;
      } catch (OptimisticLockingException e) {
        LOG.debug("The journey of order {} moved just now", order, e);
      }
    }
  }
}
