package io.waymark.orchestration.correlation;

import io.waymark.orchestration.engine.SparingJobs;
import io.waymark.orchestration.journey.CurrentOrder;
import io.waymark.orders.Order;
import io.waymark.orders.OrderPlaced;
import io.waymark.security.CurrentUser;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the journey of a new order, in the transaction that stores the order. If that is the
 * order's own, the journey of an order of few lines goes on to its first wait there and then; else
 * its first job is stored and takes its turn.
 */
@Component
class JourneyStart {

  // To plan more can take seconds, for which nobody should have to wait.
  private static final int LINES = 20;

  private final ProcessEngine engine;
  private final JourneySelection selection;
  private final CurrentOrder current;

  JourneyStart(ProcessEngine engine, JourneySelection selection, CurrentOrder current) {
    this.engine = engine;
    this.selection = selection;
    this.current = current;
  }

  @EventListener
  void on(OrderPlaced placed) {
    Order order = placed.order();
    current.placed(order);
    if (placed.alone() && order.lines().size() <= LINES) {
      CurrentUser.asSystem(() -> SparingJobs.doFirst(engine, () -> start(order)));
    } else {
      start(order);
    }
  }

  private ProcessInstance start(Order order) {
    return engine
        .getRuntimeService()
        .createProcessInstanceByKey(selection.journey(order))
        .businessKey(order.id().value())
        .execute();
  }
}
