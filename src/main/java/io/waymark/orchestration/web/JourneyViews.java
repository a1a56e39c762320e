package io.waymark.orchestration.web;

import io.waymark.orchestration.engine.Passages;
import io.waymark.orders.FulfillmentOrder;
import io.waymark.orders.Order;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
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
  private final Passages passages;

  JourneyViews(HistoryService history, RuntimeService runtime, Passages passages) {
    this.history = history;
    this.runtime = runtime;
    this.passages = passages;
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
    return new JourneyView(
        instance.getId(),
        instance.getProcessDefinitionId(),
        instance.getProcessDefinitionKey(),
        instance.getProcessDefinitionVersion(),
        part,
        instance.getState(),
        standingAt(instance.getId()),
        passed(instance.getId()),
        incidents(instance.getId()));
  }

  // Journeys of before there were passages have the engine's rows.
  private List<String> passed(String instance) {
    Stream<String> rows =
        history
            .createHistoricActivityInstanceQuery()
            .processInstanceId(instance)
            .finished()
            .orderByHistoricActivityInstanceStartTime()
            .asc()
            .list()
            .stream()
            .filter(each -> !each.isCanceled())
            .map(HistoricActivityInstance::getActivityId);
    return Stream.concat(rows, passages.of(instance).stream())
        .filter(JourneyViews::isShape)
        .distinct()
        .toList();
  }

  // The frame around parallel instances is no shape of the diagram.
  private static boolean isShape(String activity) {
    return activity.indexOf('#') < 0;
  }

  private List<String> standingAt(String instance) {
    ActivityInstance whole = runtime.getActivityInstance(instance);
    return whole == null ? List.of() : within(whole).distinct().toList();
  }

  private static Stream<String> within(ActivityInstance instance) {
    Stream<String> due =
        Stream.of(instance.getChildTransitionInstances()).map(TransitionInstance::getActivityId);
    Stream<String> inside =
        Stream.of(instance.getChildActivityInstances())
            .flatMap(each -> Stream.concat(Stream.of(each.getActivityId()), within(each)));
    return Stream.concat(due, inside).filter(JourneyViews::isShape);
  }

  private List<JourneyView.IncidentView> incidents(String instance) {
    return runtime.createIncidentQuery().processInstanceId(instance).list().stream()
        .map(each -> new JourneyView.IncidentView(each.getActivityId(), each.getIncidentMessage()))
        .toList();
  }
}
