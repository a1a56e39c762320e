package io.waymark.orchestration.correlation;

import io.waymark.fulfillment.OrderLeftWave;
import io.waymark.orchestration.journey.WaitingJourneys;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets an order that waited for a wave be planned, in the transaction in which it leaves it. */
@Component
class WaveNews {

  private final WaitingJourneys waiting;

  WaveNews(WaitingJourneys waiting) {
    this.waiting = waiting;
  }

  @EventListener
  void on(OrderLeftWave news) {
    waiting.deliver("StockReceived", news.order());
  }
}
