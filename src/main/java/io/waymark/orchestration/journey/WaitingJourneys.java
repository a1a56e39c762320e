package io.waymark.orchestration.journey;

import io.waymark.kernel.OrderId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.springframework.stereotype.Component;

/** Journeys that wait for a message, and handing it to them. */
@Component
public class WaitingJourneys {

  private final RuntimeService runtime;

  WaitingJourneys(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /**
   * Hands a message to every path of the order's journeys that waits for it.
   *
   * @return whether any did
   */
  public boolean deliver(String message, OrderId order) {
    List<Execution> waiting = waiting(message, order).list();
    waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId()));
    return !waiting.isEmpty();
  }

  /**
   * Hands a provider's event to the fulfillment order's journey.
   *
   * @return whether it waited for it
   */
  public boolean deliver(
      String message, OrderId order, String fulfillmentOrder, Map<String, Object> variables) {
    Execution waiting =
        waiting(message, order)
            .processVariableValueEquals(
                JourneyVariables.FULFILLMENT_ORDER_ID.name(), fulfillmentOrder)
            .singleResult();
    if (waiting == null) {
      return false;
    }
    runtime.messageEventReceived(message, waiting.getId(), variables);
    return true;
  }

  private ExecutionQuery waiting(String message, OrderId order) {
    return runtime
        .createExecutionQuery()
        .messageEventSubscriptionName(message)
        .processInstanceBusinessKey(order.value());
  }
}
