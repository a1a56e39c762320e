package io.waymark.fulfillment;

import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The orders that wait for stock, as whoever moves orders knows them. */
public interface WaitingOrders {

  /**
   * An order that waits.
   *
   * @param order its id
   * @param skus what it waits for
   */
  record Waiting(OrderId order, Set<Sku> skus) {}

  /**
   * The next that wait, the oldest first.
   *
   * @param last the last one that was seen; null to begin with the oldest
   * @param count how many at most
   */
  List<Waiting> after(OrderId last, int count);

  /**
   * What the order will ask for when it is woken.
   *
   * @param last what it asked for when it was planned last; its strategy and split are taken for
   *     what the policies will say again
   * @return empty if it waits no more
   */
  Optional<PlanRequest> wanted(OrderId order, PlanRequest last);

  /** Lets an order be planned again; false if it does not wait. */
  boolean wake(OrderId order);
}
