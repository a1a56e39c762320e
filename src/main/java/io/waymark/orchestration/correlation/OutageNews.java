package io.waymark.orchestration.correlation;

import io.waymark.fulfillment.SourceClosed;
import io.waymark.kernel.LocationId;
import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orders.FulfillmentOrder;
import io.waymark.orders.FulfillmentOrders;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes back what a source that stopped taking orders has not yet accepted. It does so after the
 * commit and beside it, one fulfillment order a transaction; what fails is left to escalation.
 */
@Component
class OutageNews implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(OutageNews.class);
  private static final int PAGE = 500;

  private final ExecutorService taking =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "outage-news"));

  private final RuntimeService runtime;
  private final FulfillmentOrders fulfillmentOrders;
  private final Withdrawals withdrawals;
  private final TransactionTemplate transaction;

  OutageNews(
      RuntimeService runtime,
      FulfillmentOrders fulfillmentOrders,
      Withdrawals withdrawals,
      PlatformTransactionManager transactions) {
    this.runtime = runtime;
    this.fulfillmentOrders = fulfillmentOrders;
    this.withdrawals = withdrawals;
    this.transaction = new TransactionTemplate(transactions);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(SourceClosed news) {
    taking.execute(() -> takeBack(news.source()));
  }

  @Override
  public void destroy() {
    taking.shutdownNow();
  }

  private void takeBack(LocationId source) {
    // From the last page to the first: what is taken back no longer waits and moves the pages.
    long pages = (waiting() + PAGE - 1) / PAGE;
    for (long page = pages - 1; page >= 0; page--) {
      List<EventSubscription> waiting =
          runtime
              .createEventSubscriptionQuery()
              .eventType("message")
              .eventName("FulfillmentOrderRejected")
              .orderByCreated()
              .asc()
              .listPage((int) page * PAGE, PAGE);
      waiting.forEach(each -> takeBack(each, source));
    }
  }

  private long waiting() {
    return runtime
        .createEventSubscriptionQuery()
        .eventType("message")
        .eventName("FulfillmentOrderRejected")
        .count();
  }

  private void takeBack(EventSubscription waiting, LocationId source) {
    try {
      transaction.executeWithoutResult(
          status -> {
            String id =
                (String)
                    runtime.getVariable(
                        waiting.getExecutionId(), JourneyVariables.FULFILLMENT_ORDER_ID.name());
            FulfillmentOrder part = fulfillmentOrders.get(id);
            if (part.source().equals(source)) {
              withdrawals.withdraw(
                  id, part.orderId(), "Source " + source + " stopped taking orders");
            }
          });
    } catch (RuntimeException e) {
      // It may have moved meanwhile; what still waits is escalated in time.
      LOG.warn("Could not take a fulfillment order back from {}", source, e);
    }
  }
}
