package io.waymark.orchestration.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whether the journeys and policies that a model names are there. */
@Component
class NamedThings {

  private final RepositoryService repository;

  NamedThings(@Lazy RepositoryService repository) {
    this.repository = repository;
  }

  List<String> missing(
      String file, BpmnModelInstance model, Set<String> processes, Set<String> decisions) {
    List<String> missing = new ArrayList<>();
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
