package io.waymark.orchestration.policies;

import io.waymark.orchestration.journey.CurrentOrder;
import io.waymark.orchestration.journey.JourneyVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives every business rule task the facts of its order, so that a policy can be added to a journey
 * without any code, and has its answer outlast the task. Neither is ever stored.
 */
@Component
public class FactsListener extends AbstractBpmnParseListener {

  private final ObjectProvider<CurrentOrder> current;

  FactsListener(ObjectProvider<CurrentOrder> current) {
    this.current = current;
  }

  @Override
  public void parseBusinessRuleTask(Element task, ScopeImpl scope, ActivityImpl activity) {
    activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::addFacts);
    String policy = task.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "decisionRef");
    if (policy != null && policy.matches("[a-z0-9-]+")) {
      String variable = PolicyAnswers.variable(policy);
      activity.addListener(
          ExecutionListener.EVENTNAME_END,
          (ExecutionListener) execution -> PolicyAnswers.keep(execution, variable));
    }
  }

  private void addFacts(DelegateExecution execution) {
    Fact.of(current.getObject().get(JourneyVariables.orderId(execution)))
        .forEach(
            (name, value) -> {
              if (!isOwnVariable(execution, name)) {
                execution.setVariableLocal(name, Variables.untypedValue(value, true));
              }
            });
  }

  // A journey's own variable of the same name wins: the engine lets no brief one stand beside it.
  private static boolean isOwnVariable(DelegateExecution execution, String name) {
    TypedValue present = execution.getVariableLocalTyped(name);
    return present != null && !present.isTransient();
  }
}
