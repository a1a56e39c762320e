package io.waymark.orchestration.steps;

import io.waymark.orchestration.journey.CurrentOrder;
import io.waymark.orchestration.journey.JourneyVariables;
import io.waymark.orchestration.policies.Policies;
import io.waymark.orchestration.policies.PolicyAnswers;
import io.waymark.orders.Order;
import io.waymark.orders.OrderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks line-validation for every line, and sums up both validation policies. */
@Component
class ValidateLines implements JavaDelegate {

  private final Policies policies;
  private final CurrentOrder current;

  ValidateLines(Policies policies, CurrentOrder current) {
    this.policies = policies;
    this.current = current;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Order order = current.get(JourneyVariables.orderId(execution));
    List<String> reasons = new ArrayList<>(PolicyAnswers.reasons(execution, "order-validation"));
    for (OrderLine line : order.lines()) {
      Policies.reasons(policies.ask("line-validation", order, facts(line)))
          .forEach(reason -> reasons.add("Line " + line.line() + ": " + reason));
    }
    JourneyVariables.REASONS.set(execution, reasons);
    JourneyVariables.ORDER_VALID.set(execution, reasons.isEmpty());
  }

  private static Map<String, Object> facts(OrderLine line) {
    return Map.of(
        "sku", line.sku().value(),
        "quantity", line.ordered(),
        "unitPrice", line.unitPrice().amount(),
        "lineValue",
            line.unitPrice().times(line.ordered()).amount().subtract(line.discount().amount()));
  }
}
