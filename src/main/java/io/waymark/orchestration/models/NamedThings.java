package io.waymark.orchestration.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whether the steps, journeys and policies that a model names are there. */
@Component
class NamedThings {

  private static final Pattern BEAN = Pattern.compile("[#$]\\{\\s*(\\w+)\\s*}");

  private final ApplicationContext beans;
  private final RepositoryService repository;

  NamedThings(ApplicationContext beans, @Lazy RepositoryService repository) {
    this.beans = beans;
    this.repository = repository;
  }

  List<String> missing(
      String file, BpmnModelInstance model, Set<String> processes, Set<String> decisions) {
    List<String> missing = new ArrayList<>();
    steps(model.getDocument().getRootElement(), missing);
    for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
      String called = call.getCalledElement();
      if (isPlain(called) && !processes.contains(called) && !isJourney(called)) {
        missing.add(said(call.getName(), "calls the journey", called));
      }
    }
    for (BusinessRuleTask task : model.getModelElementsByType(BusinessRuleTask.class)) {
      String asked = task.getCamundaDecisionRef();
      if (isPlain(asked) && !decisions.contains(asked) && !isPolicy(asked)) {
        missing.add(said(task.getName(), "asks the policy", asked));
      }
    }
    return missing.stream().map(each -> file + ": " + each).toList();
  }

  private void steps(DomElement element, List<String> missing) {
    String bound = element.getAttribute(BpmnModelConstants.CAMUNDA_NS, "delegateExpression");
    if (bound != null && !isStep(bound)) {
      missing.add(said(element.getAttribute("name"), "is bound to the step", bound));
    }
    element.getChildElements().forEach(child -> steps(child, missing));
  }

  private boolean isStep(String expression) {
    Matcher bean = BEAN.matcher(expression.strip());
    if (!bean.matches() || !beans.containsBean(bean.group(1))) {
      return false;
    }
    Class<?> type = beans.getType(bean.group(1), false);
    return type != null
        && (JavaDelegate.class.isAssignableFrom(type)
            || ExecutionListener.class.isAssignableFrom(type)
            || TaskListener.class.isAssignableFrom(type));
  }

  private boolean isJourney(String key) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(key).count() > 0;
  }

  private boolean isPolicy(String key) {
    return repository.createDecisionDefinitionQuery().decisionDefinitionKey(key).count() > 0;
  }

  // An expression is only known when the journey gets there.
  private static boolean isPlain(String name) {
    return name != null && !name.contains("{");
  }

  private static String said(String who, String how, String name) {
    return "'%s' %s %s, which does not exist".formatted(who, how, name);
  }
}
