package io.waymark.orchestration.correlation;

import io.waymark.inventory.StockChanged;
import io.waymark.kernel.Sku;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Wakes the orders that wait for stock which became available, the oldest first, until it is used
 * up. It does so after the commit and beside it: no journey that moves at the same time may turn a
 * delivery of goods away. What is lost between the two is found by {@link MissedStock}.
 */
@Component
class StockNews implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(StockNews.class);

  private final ScheduledExecutorService waking =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "stock-news"));

  /** Seen by the waking thread alone. */
  private final Map<Sku, StockRound> rounds = new HashMap<>();

  private final Awaiting awaiting;
  private final Duration pause;

  StockNews(
      Awaiting awaiting, @Value("${waymark.orchestration.stock-news-pause:1s}") Duration pause) {
    this.awaiting = awaiting;
    this.pause = pause;
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(StockChanged news) {
    tell(news.skus());
  }

  /** Wakes those who wait for these SKUs, from the oldest on. */
  void tell(Collection<Sku> skus) {
    waking.execute(() -> skus.forEach(this::begin));
  }

  private void begin(Sku sku) {
    StockRound round = new StockRound(sku, awaiting);
    rounds.put(sku, round);
    goOn(round);
  }

  // News of the same SKU began a newer round, which has the oldest in it again.
  private void goOn(StockRound round) {
    if (rounds.get(round.sku()) != round) {
      return;
    }
    try {
      if (round.goOn()) {
        waking.schedule(() -> goOn(round), pause.toMillis(), TimeUnit.MILLISECONDS);
      } else {
        rounds.remove(round.sku());
      }
    } catch (RejectedExecutionException e) {
      LOG.debug("The node stops; those who wait for {} are found later", round.sku());
    } catch (RuntimeException e) {
      rounds.remove(round.sku());
      LOG.warn("Orders that wait for {} were not woken; found later", round.sku(), e);
    }
  }

  @Override
  public void destroy() {
    waking.shutdownNow();
  }
}
