package io.waymark.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * The least that the engine does for the same journeys: their scopes, waits and messages, as it
 * comes out of the box, without history, timers, jobs, policies and anything that a step would do.
 * Four transactions an order, called from Java without HTTP.
 */
final class EngineFloor implements AutoCloseable {

  private static final List<String> MESSAGES = List.of("Accepted", "Shipped", "Delivered");

  private final ProcessEngine engine;

  EngineFloor(HikariDataSource dataSource) {
    StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
    settings.setProcessEngineName("floor");
    settings.setDataSource(dataSource);
    settings.setDatabaseSchemaUpdate("true");
    settings.setHistory("none");
    settings.setMetricsEnabled(false);
    settings.setBeans(Map.of("nothing", (JavaDelegate) step -> {}));
    engine = settings.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance("order.bpmn", order())
        .addModelInstance("fulfillment.bpmn", fulfillment())
        .deploy();
  }

  private static BpmnModelInstance order() {
    BpmnModelInstance model =
        Bpmn.createExecutableProcess("order")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .serviceTask("Plan")
            .camundaDelegateExpression("${nothing}")
            .callActivity("Fulfill")
            .calledElement("fulfillment")
            .camundaInBusinessKey("#{execution.processBusinessKey}")
            .multiInstance()
            .camundaCollection("${parts}")
            .camundaElementVariable("part")
            .multiInstanceDone()
            .serviceTask("Close")
            .camundaDelegateExpression("${nothing}")
            .endEvent()
            .done();
    model
        .<org.camunda.bpm.model.bpmn.instance.Process>getModelElementById("order")
        .builder()
        .eventSubProcess()
        .startEvent("Cancelled")
        .message("Cancelled")
        .endEvent()
        .done();
    return model;
  }

  private static BpmnModelInstance fulfillment() {
    return Bpmn.createExecutableProcess("fulfillment")
        .camundaHistoryTimeToLive(1)
        .startEvent()
        .serviceTask("Send")
        .camundaDelegateExpression("${nothing}")
        .receiveTask("AwaitShipment")
        .message("Shipped")
        .serviceTask("RecordShipment")
        .camundaDelegateExpression("${nothing}")
        .intermediateCatchEvent("Delivered")
        .message("Delivered")
        .endEvent()
        .moveToActivity("AwaitShipment")
        .boundaryEvent("Accepted")
        .cancelActivity(false)
        .message("Accepted")
        .endEvent()
        .moveToActivity("AwaitShipment")
        .boundaryEvent("Rejected")
        .message("Rejected")
        .endEvent()
        .done();
  }

  /** Takes orders from their start to their end, each client one after the other. */
  void run(String name, int orders, int clients) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < orders; i++) {
        String key = name + i;
        done.add(pool.submit(() -> fulfil(key)));
      }
      for (Future<?> future : done) {
        future.get();
      }
    } finally {
      pool.shutdownNow();
    }
    if (engine.getRuntimeService().createProcessInstanceQuery().count() > 0) {
      throw new IllegalStateException("Some journeys have not ended");
    }
  }

  private void fulfil(String key) {
    engine
        .getRuntimeService()
        .startProcessInstanceByKey("order", key, Map.of("parts", List.of("1")));
    for (String message : MESSAGES) {
      engine
          .getRuntimeService()
          .createMessageCorrelation(message)
          .processInstanceBusinessKey(key)
          .correlate();
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
