package io.waymark.orchestration.engine;

import static java.util.stream.Collectors.groupingBy;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.util.BitMaskUtil;

/**
 * Reads an order's journeys whole: one statement for every path of the order journey and of the
 * journeys that it called, one for what they wait for, one for their variables. The engine would
 * ask path by path, and for one journey after the other.
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

  private static final int SUBSCRIPTIONS = ExecutionEntity.EVENT_SUBSCRIPTIONS_STATE_BIT;
  private static final int VARIABLES = ExecutionEntity.VARIABLES_STATE_BIT;

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
    List<ExecutionEntity> found =
        paths.stream().filter(path -> !begun.contains(path.getProcessInstanceId())).toList();
    assemble(
        found,
        of(found, SUBSCRIPTIONS, "selectWaitsOfPaths", EventSubscriptionEntity.class),
        of(found, VARIABLES, "selectVariablesOfPaths", VariableInstanceEntity.class));
    return paths;
  }

  // Each path tells whether it has any.
  private <T> List<T> of(List<ExecutionEntity> paths, int bit, String statement, Class<T> type) {
    List<String> having =
        paths.stream()
            .filter(path -> BitMaskUtil.isBitOn(path.getCachedEntityStateRaw(), bit))
            .map(ExecutionEntity::getId)
            .toList();
    return having.isEmpty()
        ? List.of()
        : ((List<?>) getDbEntityManager().selectList(statement, having))
            .stream().map(type::cast).toList();
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

  static void map(Configuration mappings) {
    String resource = "io/waymark/orchestration/engine/whole-journeys.xml";
    InputStream xml = WholeJourneys.class.getClassLoader().getResourceAsStream(resource);
    new XMLMapperBuilder(xml, mappings, resource, mappings.getSqlFragments()).parse();
  }
}
