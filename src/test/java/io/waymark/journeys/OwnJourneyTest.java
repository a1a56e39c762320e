package io.waymark.journeys;

import static io.waymark.orders.SampleOrders.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.kernel.OrderId;
import io.waymark.orders.SampleOrders;
import io.waymark.support.WaymarkOnH2;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WaymarkOnH2
class OwnJourneyTest extends JourneyStage {

  @Autowired RepositoryService repository;

  private final String id = UUID.randomUUID().toString();

  @Test
  void aBusinessUserAddsAPolicyToAJourneyWithoutAnyCode() {
    OrderId order = place(SampleOrders.of(line(1, tent, 2)));
    repository
        .createDeployment()
        .addString("packaging.dmn", POLICY.formatted(id))
        .addString("packaging.bpmn", JOURNEY.formatted(id, id))
        .deploy();

    ProcessInstance own =
        runtime.createProcessInstanceByKey("own-" + id).businessKey(order.value()).execute();

    assertThat(runtime.getActiveActivityIds(own.getId())).containsExactly("WrapGift");
    assertThat(runtime.getVariables(own.getId())).containsOnlyKeys("box");
    runtime.deleteProcessInstance(own.getId(), "seen");
  }

  private static final String POLICY =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d"
          namespace="test">
        <decision id="packaging-%s" name="Packaging">
          <decisionTable id="t" hitPolicy="FIRST">
            <input id="i"><inputExpression id="e"><text>orderValue</text></inputExpression></input>
            <input id="j"><inputExpression id="f">
              <text>attributes.campaign</text></inputExpression></input>
            <output id="o" name="box"/>
            <rule id="r"><inputEntry id="n"><text>&gt; 5</text></inputEntry>
              <inputEntry id="m"><text>"spring"</text></inputEntry>
              <outputEntry id="u"><text>"gift"</text></outputEntry></rule>
          </decisionTable>
        </decision>
      </definitions>
      """;

  private static final String JOURNEY =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:c="http://camunda.org/schema/1.0/bpmn"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="test">
        <process id="own-%s" isExecutable="true">
          <startEvent id="Start"/>
          <sequenceFlow id="a" sourceRef="Start" targetRef="ChooseBox"/>
          <businessRuleTask id="ChooseBox" c:decisionRef="packaging-%s" c:resultVariable="box"
              c:mapDecisionResult="singleEntry"/>
          <sequenceFlow id="b" sourceRef="ChooseBox" targetRef="Gift"/>
          <exclusiveGateway id="Gift" default="d"/>
          <sequenceFlow id="c" sourceRef="Gift" targetRef="WrapGift">
            <conditionExpression xsi:type="tFormalExpression">${box == 'gift'}</conditionExpression>
          </sequenceFlow>
          <sequenceFlow id="d" sourceRef="Gift" targetRef="End"/>
          <userTask id="WrapGift" name="Wrap gift"/>
          <sequenceFlow id="e" sourceRef="WrapGift" targetRef="End"/>
          <endEvent id="End"/>
        </process>
      </definitions>
      """;
}
