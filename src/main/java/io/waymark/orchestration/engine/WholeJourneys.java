package io.waymark.orchestration.engine;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.camunda.bpm.engine.impl.util.BitMaskUtil;

/**
 * Reads an order's journeys whole: one statement for every path of the order journey and of the
 * journeys that it called, one for what each waits for. The engine would ask path by path, and for
 * one journey after the other.
 */
public final class WholeJourneys extends ExecutionManager {

  // Only a journey's first path is sure to name the journey that all began with.
  private static final String OF_PATH =
      """
      select RES.* from ACT_RU_EXECUTION RES where RES.PROC_INST_ID_ in
        (select J.ID_ from ACT_RU_EXECUTION J where J.ROOT_PROC_INST_ID_ =
          (select I.ROOT_PROC_INST_ID_ from ACT_RU_EXECUTION P
           join ACT_RU_EXECUTION I on I.ID_ = P.PROC_INST_ID_ where P.ID_ = #{value}))
      """;

  private static final String OF_BUSINESS_KEY =
      """
      select RES.* from ACT_RU_EXECUTION RES where RES.PROC_INST_ID_ in
        (select J.ID_ from ACT_RU_EXECUTION J where J.ROOT_PROC_INST_ID_ in
          (select P.ROOT_PROC_INST_ID_ from ACT_RU_EXECUTION P where P.BUSINESS_KEY_ = #{value}))
      """;

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
    return read(OF_BUSINESS_KEY, businessKey).stream()
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
      read(OF_PATH, id);
    }
    return super.findExecutionById(id);
  }

  private List<ExecutionEntity> read(String sql, String value) {
    Set<String> begun =
        getDbEntityManager().getCachedEntitiesByType(ExecutionEntity.class).stream()
            .map(ExecutionEntity::getProcessInstanceId)
            .collect(Collectors.toCollection(HashSet::new));
    Map<String, Object> query = new HashMap<>(Map.of("sql", sql, "value", value));
    List<ExecutionEntity> paths =
        findExecutionsByNativeQuery(query, 0, Integer.MAX_VALUE).stream()
            .map(ExecutionEntity.class::cast)
            .toList();
    paths.stream()
        .filter(path -> !begun.contains(path.getProcessInstanceId()))
        .collect(
            groupingBy(
                ExecutionEntity::getProcessInstanceId,
                LinkedHashMap::new,
                Collectors.<ExecutionEntity>toList()))
        .values()
        .forEach(this::assemble);
    return paths;
  }

  private void assemble(Collection<ExecutionEntity> paths) {
    ExecutionEntity journey =
        paths.stream().filter(ExecutionEntity::isProcessInstanceExecution).findAny().orElseThrow();
    List<EventSubscriptionEntity> waitingFor =
        paths.stream().anyMatch(WholeJourneys::waits)
            ? getEventSubscriptionManager()
                .findEventSubscriptionsByProcessInstanceId(journey.getId())
            : List.of();
    journey.restoreProcessInstance(paths, waitingFor, null, null, null, null, null);
  }

  private static boolean waits(ExecutionEntity path) {
    return BitMaskUtil.isBitOn(
        path.getCachedEntityStateRaw(), ExecutionEntity.EVENT_SUBSCRIPTIONS_STATE_BIT);
  }
}
