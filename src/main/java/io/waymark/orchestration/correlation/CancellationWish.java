package io.waymark.orchestration.correlation;

import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orders.CancellationRequested;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Sends a wish to cancel on its own short journey, in the transaction of whoever asks. */
@Component
class CancellationWish {

  private final RuntimeService runtime;

  CancellationWish(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @EventListener
  void on(CancellationRequested wish) {
    try {
      runtime
          .createProcessInstanceByKey("cancellation-journey")
          .businessKey(wish.id().value())
          .setVariable(
              JourneyVariables.CANCELLATION.name(),
              JourneyVariables.CANCELLATION.value(wish.cancellation()))
          .execute();
    } catch (OptimisticLockingException e) {
      throw new OptimisticLockingFailureException("The journey moved meanwhile", e);
    }
  }
}
