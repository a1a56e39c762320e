package io.waymark.orchestration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UncountedInstancesTest {

  private static final String PART =
      """
      <process id="part" isExecutable="true"><startEvent id="Start"/>
        <sequenceFlow id="f" sourceRef="Start" targetRef="Wait"/><receiveTask id="Wait"/>
        <sequenceFlow id="g" sourceRef="Wait" targetRef="End"/><endEvent id="End"/></process>
      """;

  private static ProcessEngine engine;
  private static RuntimeService runtime;

  @BeforeAll
  static void start() {
    StandaloneInMemProcessEngineConfiguration settings =
        new StandaloneInMemProcessEngineConfiguration();
    settings.setProcessEngineName("uncounted");
    settings.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
    settings.setJobExecutorActivate(false);
    settings.setEnforceHistoryTimeToLive(false);
    settings.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new UncountedListener())));
    engine = settings.buildProcessEngine();
    runtime = engine.getRuntimeService();
    deploy("part", PART);
    deploy("uncounted", whole("uncounted", "", ""));
    deploy("conditional", whole("conditional", "", "${nrOfCompletedInstances == 1}"));
    deploy("asked", whole("asked", "${nrOfInstances}", ""));
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void nobodyCountsAndTheWholeEndsWithItsLastPart() {
    String whole = start("uncounted");

    assertThat(variables(whole)).containsOnly("parts", "loopCounter");
    List<Execution> waiting = waiting();
    end(waiting.get(0));
    end(waiting.get(1));
    assertThat(isRunning(whole)).isTrue();
    end(waiting.get(2));
    assertThat(isRunning(whole)).isFalse();
  }

  @Test
  void anInstanceThatAnOperatorAddsFollowsTheLast() {
    String whole = start("uncounted");

    runtime.createProcessInstanceModification(whole).startBeforeActivity("Parts").execute();

    assertThat(
            runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(whole)
                .variableName("loopCounter")
                .list())
        .extracting(VariableInstance::getValue)
        .containsExactlyInAnyOrder(0, 1, 2, 3);
    waiting().forEach(UncountedInstancesTest::end);
    assertThat(isRunning(whole)).isFalse();
  }

  @Test
  void aConditionThatCountsIsGivenItsCounters() {
    String whole = start("conditional");

    assertThat(variables(whole)).containsAll(UncountedInstances.COUNTERS);
    end(waiting().get(0));
    assertThat(isRunning(whole)).isFalse();
  }

  @Test
  void aMappingThatAsksIsGivenItsCounters() {
    String whole = start("asked");

    assertThat(variables(whole)).containsAll(UncountedInstances.COUNTERS);
    waiting().forEach(UncountedInstancesTest::end);
    assertThat(isRunning(whole)).isFalse();
  }

  @Test
  void instancesThatBeganWithCountersEndWithThem() {
    String whole = start("uncounted");
    String frame = frame(whole);
    UncountedInstances.COUNTERS.forEach(name -> runtime.setVariableLocal(frame, name, 3));
    runtime.setVariableLocal(frame, "nrOfCompletedInstances", 0);

    end(waiting().get(0));

    assertThat(runtime.getVariableLocal(frame, "nrOfActiveInstances")).isEqualTo(2);
    assertThat(runtime.getVariableLocal(frame, "nrOfCompletedInstances")).isEqualTo(1);
    waiting().forEach(UncountedInstancesTest::end);
    assertThat(isRunning(whole)).isFalse();
  }

  private static String whole(String id, String mapping, String condition) {
    return """
        <process id="%s" isExecutable="true"><startEvent id="Start"/>
          <sequenceFlow id="f" sourceRef="Start" targetRef="Parts"/>
          <callActivity id="Parts" calledElement="part">
            <extensionElements>%s</extensionElements>
            <multiInstanceLoopCharacteristics camunda:collection="${parts}">%s
            </multiInstanceLoopCharacteristics>
          </callActivity>
          <sequenceFlow id="g" sourceRef="Parts" targetRef="End"/><endEvent id="End"/></process>
        """
        .formatted(
            id,
            mapping.isEmpty()
                ? ""
                : "<camunda:in sourceExpression=\"%s\" target=\"of\"/>".formatted(mapping),
            condition.isEmpty()
                ? ""
                : "<completionCondition xsi:type=\"tFormalExpression\">%s</completionCondition>"
                    .formatted(condition));
  }

  private static void deploy(String name, String process) {
    String model =
        """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
        """
            + process
            + "</definitions>";
    engine.getRepositoryService().createDeployment().addString(name + ".bpmn", model).deploy();
  }

  private static String start(String key) {
    waiting().forEach(UncountedInstancesTest::end);
    return runtime
        .startProcessInstanceByKey(
            key, Variables.createVariables().putValue("parts", List.of("a", "b", "c")))
        .getId();
  }

  private static List<String> variables(String whole) {
    return runtime.createVariableInstanceQuery().processInstanceIdIn(whole).list().stream()
        .map(VariableInstance::getName)
        .toList();
  }

  private static String frame(String whole) {
    return runtime
        .createVariableInstanceQuery()
        .processInstanceIdIn(whole)
        .variableName("loopCounter")
        .list()
        .stream()
        .map(VariableInstance::getExecutionId)
        .map(UncountedInstancesTest::parent)
        .findAny()
        .orElseThrow();
  }

  private static String parent(String path) {
    return ((org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity)
            runtime.createExecutionQuery().executionId(path).singleResult())
        .getParentId();
  }

  private static List<Execution> waiting() {
    return runtime.createExecutionQuery().activityId("Wait").list();
  }

  private static void end(Execution part) {
    runtime.signal(part.getId());
  }

  private static boolean isRunning(String whole) {
    return runtime.createProcessInstanceQuery().processInstanceId(whole).count() > 0;
  }
}
