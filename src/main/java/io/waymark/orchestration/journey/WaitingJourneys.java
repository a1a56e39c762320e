package io.waymark.orchestration.journey;

import io.waymark.kernel.OrderId;
import io.waymark.orchestration.engine.WholeJourneys;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Journeys that wait for a message, and handing it to them. */
@Component
public class WaitingJourneys {

  private static final Logger LOG = LoggerFactory.getLogger(WaitingJourneys.class);
  private static final String STOCK_RECEIVED = "StockReceived";
  private static final int TRIES = 5;

  private final ProcessEngine engine;

  WaitingJourneys(ProcessEngine engine) {
    this.engine = engine;
  }

  /**
   * Hands a message to every path of the order's journeys that waits for it.
   *
   * @return whether any did
   */
  public boolean deliver(String message, OrderId order) {
    return WholeJourneys.deliver(
        engine,
        message,
        order.value(),
        waiting -> {
          List<String> paths = waiting.stream().map(ExecutionEntity::getId).toList();
          paths.forEach(path -> engine.getRuntimeService().messageEventReceived(message, path));
          return !paths.isEmpty();
        });
  }

  /**
   * Lets an order that waits for stock be planned again; tries anew when its journey moves at the
   * very same time.
   *
   * @return whether it waited
   */
  public boolean wake(OrderId order) {
    for (int tried = 1; tried < TRIES; tried++) {
      try {
        return deliver(STOCK_RECEIVED, order);
      } catch (OptimisticLockingException e) {
        LOG.debug("The journey of order {} moved just now", order, e);
      }
    }
    return deliver(STOCK_RECEIVED, order);
  }

  /**
   * Hands a provider's event to the fulfillment order's journey.
   *
   * @return whether it waited for it
   */
  public boolean deliver(
      String message, OrderId order, String fulfillmentOrder, Map<String, Object> variables) {
    return WholeJourneys.deliver(
        engine,
        message,
        order.value(),
        waiting ->
            waiting.stream()
                .filter(path -> isAbout(path, fulfillmentOrder))
                .findFirst()
                .map(path -> received(message, path, variables))
                .orElse(false));
  }

  private boolean received(String message, ExecutionEntity path, Map<String, Object> variables) {
    engine.getRuntimeService().messageEventReceived(message, path.getId(), variables);
    return true;
  }

  private static boolean isAbout(ExecutionEntity path, String fulfillmentOrder) {
    return fulfillmentOrder.equals(path.getVariable(JourneyVariables.FULFILLMENT_ORDER_ID.name()));
  }
}
