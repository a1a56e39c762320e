package io.waymark.fulfillment;

import io.waymark.kernel.OrderId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a batch of the orders that wait for stock does before it is planned, and after. */
@Component
class WaitingBatch {

  private static final Logger LOG = LoggerFactory.getLogger(WaitingBatch.class);
  private static final long SAID_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final BatchTable table;
  private final FirstCome firstCome;
  private final ObjectProvider<WaitingOrders> waiting;

  WaitingBatch(BatchTable table, FirstCome firstCome, ObjectProvider<WaitingOrders> waiting) {
    this.table = table;
    this.firstCome = firstCome;
    this.waiting = waiting;
  }

  /**
   * What was found.
   *
   * @param batch with its figures
   * @param together what is planned together, the oldest first
   * @param alone orders beyond what one batch can have: they are woken and planned by themselves
   */
  record Collected(Batch batch, List<PlanRequest> together, List<PlanRequest> alone) {}

  Collected collect(Batch batch, int most) {
    int[] found = new int[1];
    List<PlanRequest> served =
        firstCome.served(
            (seen, can) -> {
              found[0] = seen;
              return table.collected(batch.id(), seen, can);
            });
    int together = Math.min(most, served.size());
    Batch collected = batch.with(together, new Batch.Waiting(found[0], null));
    table.collected(collected, served.subList(0, together));
    return new Collected(
        collected, served.subList(0, together), served.subList(together, served.size()));
  }

  /** Wakes those that were given something; answers the batch with how many they were. */
  Batch wake(Batch batch, List<FulfillmentPlan> plans, List<PlanRequest> alone) {
    List<OrderId> given =
        Stream.concat(
                plans.stream().filter(p -> !p.shipments().isEmpty()).map(FulfillmentPlan::orderId),
                alone.stream().map(PlanRequest::orderId))
            .toList();
    int woken = 0;
    long next = System.nanoTime();
    for (OrderId order : given) {
      if (System.nanoTime() - next >= 0) {
        next = System.nanoTime() + SAID_EVERY_NANOS;
        table.progress(batch.id(), Batch.Status.WAKING, 99, batch.cost(), batch.lowerBound());
      }
      woken += wake(order) ? 1 : 0;
    }
    return batch.with(batch.orders(), new Batch.Waiting(batch.waiting().found(), woken));
  }

  private boolean wake(OrderId order) {
    try {
      return waiting.getObject().wake(order);
    } catch (RuntimeException e) {
      LOG.warn("Order {} was not woken; it waits on", order, e);
      return false;
    }
  }
}
