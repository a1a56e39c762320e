package io.waymark.orchestration.engine;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * Reads an order's journeys whole: one statement for every path of the order journey and of the
 * journeys that it called, what they wait for, and their variables. The engine would ask path by
 * path, and for one journey after the other.
 */
public final class WholeJourneys extends ExecutionManager {

  WholeJourneys() {}

  /** What is to be done with the paths that wait for a message. */
  @FunctionalInterface
  public interface Delivery {

    /** Hands the message to some or all of the paths; answers whether it did. */
    boolean to(List<ExecutionEntity> waiting);
  }

  /**
   * Finds the paths of a business key's journeys that wait for a message and hands it to them, all
   * within one command of the engine.
   */
  public static boolean deliver(
      ProcessEngine engine, String message, String businessKey, Delivery delivery) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            command ->
                delivery.to(
                    ((WholeJourneys) command.getExecutionManager()).waiting(message, businessKey)));
  }

  private List<ExecutionEntity> waiting(String message, String businessKey) {
    return read("selectPartsOfBusinessKey", businessKey).stream()
        .filter(path -> path.getEventSubscriptions().stream().anyMatch(each -> is(each, message)))
        .toList();
  }

  private static boolean is(EventSubscriptionEntity subscription, String message) {
    return subscription.isSubscriptionForEventType(EventType.MESSAGE)
        && message.equals(subscription.getEventName());
  }

  @Override
  public ExecutionEntity findExecutionById(String id) {
    if (id != null && getDbEntityManager().getCachedEntity(ExecutionEntity.class, id) == null) {
      read("selectPartsOfPath", id);
    }
    return super.findExecutionById(id);
  }

  private List<ExecutionEntity> read(String statement, String value) {
    Set<String> begun =
        getDbEntityManager().getCachedEntitiesByType(ExecutionEntity.class).stream()
            .map(ExecutionEntity::getProcessInstanceId)
            .collect(Collectors.toCollection(HashSet::new));
    List<?> parts = getDbEntityManager().selectList(statement, (Object) value);
    List<ExecutionEntity> paths = of(parts, ExecutionEntity.class);
    assemble(
        paths.stream().filter(path -> !begun.contains(path.getProcessInstanceId())).toList(),
        of(parts, EventSubscriptionEntity.class),
        of(parts, VariableInstanceEntity.class));
    return paths;
  }

  private static <T> List<T> of(List<?> parts, Class<T> type) {
    return parts.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static void assemble(
      List<ExecutionEntity> found,
      List<EventSubscriptionEntity> waits,
      List<VariableInstanceEntity> variables) {
    Map<String, List<ExecutionEntity>> journeys =
        found.stream().collect(groupingBy(ExecutionEntity::getProcessInstanceId));
    Map<String, List<EventSubscriptionEntity>> waitsOf =
        waits.stream().collect(groupingBy(EventSubscriptionEntity::getProcessInstanceId));
    Map<String, List<VariableInstanceEntity>> variablesOf =
        variables.stream().collect(groupingBy(VariableInstanceEntity::getProcessInstanceId));
    journeys.forEach(
        (id, paths) ->
            paths.stream()
                .filter(ExecutionEntity::isProcessInstanceExecution)
                .findAny()
                .orElseThrow()
                .restoreProcessInstance(
                    paths,
                    waitsOf.getOrDefault(id, List.of()),
                    variablesOf.getOrDefault(id, List.of()),
                    null,
                    null,
                    null,
                    null));
  }
}
