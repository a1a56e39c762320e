package io.waymark.orchestration.web;

import io.waymark.orders.FulfillmentOrder;
import io.waymark.orders.Order;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Reads an order's journeys out of the engine. */
@Component
class JourneyViews {

  // The engine's ids are time-based UUIDs: they tell the order even within a millisecond.
  private static final Comparator<HistoricProcessInstance> BY_START =
      Comparator.comparing(
              (HistoricProcessInstance each) -> each.getSuperProcessInstanceId() != null)
          .thenComparing(HistoricProcessInstance::getStartTime)
          .thenComparing(each -> UUID.fromString(each.getId()).timestamp());

  private final HistoryService history;
  private final RuntimeService runtime;

  JourneyViews(HistoryService history, RuntimeService runtime) {
    this.history = history;
    this.runtime = runtime;
  }

  List<JourneyView> of(Order order) {
    List<HistoricProcessInstance> instances =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(order.id().value())
            .list()
            .stream()
            .sorted(BY_START)
            .toList();
    Map<String, String> parts = parts(order, instances);
    return instances.stream().map(each -> view(each, parts.get(each.getId()))).toList();
  }

  // Fulfillment journeys start in the order in which their fulfillment orders were made.
  private static Map<String, String> parts(Order order, List<HistoricProcessInstance> instances) {
    Deque<String> ids =
        new ArrayDeque<>(order.fulfillmentOrders().stream().map(FulfillmentOrder::id).toList());
    Map<String, String> parts = new HashMap<>();
    instances.stream()
        .filter(each -> each.getSuperProcessInstanceId() != null && !ids.isEmpty())
        .forEach(each -> parts.put(each.getId(), ids.pop()));
    return parts;
  }

  private JourneyView view(HistoricProcessInstance instance, String part) {
    List<HistoricActivityInstance> activities =
        history
            .createHistoricActivityInstanceQuery()
            .processInstanceId(instance.getId())
            .orderByHistoricActivityInstanceStartTime()
            .asc()
            .list();
    return new JourneyView(
        instance.getId(),
        instance.getProcessDefinitionId(),
        instance.getProcessDefinitionKey(),
        instance.getProcessDefinitionVersion(),
        part,
        instance.getState(),
        ids(activities, each -> each.getEndTime() == null),
        ids(activities, each -> each.getEndTime() != null && !each.isCanceled()),
        incidents(instance.getId()));
  }

  private static List<String> ids(
      List<HistoricActivityInstance> activities, Predicate<HistoricActivityInstance> which) {
    return activities.stream()
        .filter(which)
        .map(HistoricActivityInstance::getActivityId)
        // The frame around parallel instances is no shape of the diagram.
        .filter(id -> !id.contains("#"))
        .distinct()
        .toList();
  }

  private List<JourneyView.IncidentView> incidents(String instance) {
    return runtime.createIncidentQuery().processInstanceId(instance).list().stream()
        .map(each -> new JourneyView.IncidentView(each.getActivityId(), each.getIncidentMessage()))
        .toList();
  }
}
