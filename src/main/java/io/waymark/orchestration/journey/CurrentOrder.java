package io.waymark.orchestration.journey;

import io.waymark.kernel.OrderId;
import io.waymark.orders.Order;
import io.waymark.orders.Orders;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Orders as steps and policies read them: loaded once a transaction, unless a step changed them.
 */
@Component
public class CurrentOrder {

  private final Orders orders;

  CurrentOrder(Orders orders) {
    this.orders = orders;
  }

  /** The order as this transaction knows it. */
  public Order get(OrderId id) {
    return TransactionSynchronizationManager.isSynchronizationActive()
        ? cache().computeIfAbsent(id, orders::get)
        : orders.get(id);
  }

  /** Has the order loaded again when it is next needed, because a step changed it. */
  public void changed(OrderId id) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      cache().remove(id);
    }
  }

  /** An order that was stored in this very transaction. */
  public void placed(Order order) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      cache().put(order.id(), order);
    }
  }

  @SuppressWarnings("unchecked")
  private Map<OrderId, Order> cache() {
    Object bound = TransactionSynchronizationManager.getResource(this);
    if (bound == null) {
      bound = new HashMap<OrderId, Order>();
      TransactionSynchronizationManager.bindResource(this, bound);
      TransactionSynchronizationManager.registerSynchronization(new Unbinding());
    }
    return (Map<OrderId, Order>) bound;
  }

  private final class Unbinding implements TransactionSynchronization {

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResourceIfPossible(CurrentOrder.this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(CurrentOrder.this);
    }
  }
}
