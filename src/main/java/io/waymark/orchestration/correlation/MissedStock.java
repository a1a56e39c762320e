package io.waymark.orchestration.correlation;

import io.waymark.kernel.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds orders that wait although there is stock. Stock that comes while an order is just about to
 * wait for it wakes nobody, since neither transaction sees the other; stock that nobody of the
 * oldest could take stops going round; and a node may die before it woke them. So whoever began to
 * wait a moment ago is looked at once more, and every hour, and after a start, all stock that is
 * waited for goes round again.
 */
@Component
class MissedStock {

  private static final Logger LOG = LoggerFactory.getLogger(MissedStock.class);
  private static final Duration JUST_NOW = Duration.ofSeconds(90);
  private static final Duration LONG = Duration.ofHours(1);
  private static final int AT_MOST = 500;

  /** An order that may not take the stock that is there waits again each time. */
  private static final int WOKEN_AT_MOST = 3;

  private final RuntimeService runtime;
  private final Awaiting awaiting;
  private final StockNews news;
  private final Map<String, Integer> woken = new HashMap<>();
  private Instant roundAt = Instant.MIN;

  MissedStock(RuntimeService runtime, Awaiting awaiting, StockNews news) {
    this.runtime = runtime;
    this.awaiting = awaiting;
    this.news = news;
  }

  @Scheduled(fixedDelayString = "${waymark.orchestration.missed-stock-every:30s}")
  void look() {
    Instant now = Instant.now();
    if (roundAt.isBefore(now.minus(LONG))) {
      roundAt = now;
      woken.clear();
      news.tell(awaiting.inStock());
    }
    for (EventSubscription wait : newest()) {
      if (wait.getCreated().before(Date.from(now.minus(JUST_NOW)))) {
        return;
      }
      if (woken.getOrDefault(wait.getProcessInstanceId(), 0) < WOKEN_AT_MOST) {
        wake(wait.getProcessInstanceId());
      }
    }
  }

  private List<EventSubscription> newest() {
    return runtime
        .createEventSubscriptionQuery()
        .eventType("message")
        .eventName("StockReceived")
        .orderByCreated()
        .desc()
        .listPage(0, AT_MOST);
  }

  private void wake(String processInstance) {
    try {
      OrderId order = order(processInstance);
      if (order != null && awaiting.wake(order, true)) {
        woken.merge(processInstance, 1, Integer::sum);
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
}
