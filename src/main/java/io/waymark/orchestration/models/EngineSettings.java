package io.waymark.orchestration.models;

import io.waymark.orchestration.policies.FactsListener;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** What Waymark adds to the engine; plain settings stand in application.yml. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

  private final FactsListener facts;
  private final DeploymentGate gate;

  EngineSettings(FactsListener facts, DeploymentGate gate) {
    this.facts = facts;
    this.gate = gate;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCustomPreBPMNParseListeners(with(engine.getCustomPreBPMNParseListeners(), facts));
    engine.setCustomPreDeployers(with(engine.getCustomPreDeployers(), gate));
  }

  private static <T> List<T> with(List<T> present, T added) {
    List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
    all.add(added);
    return all;
  }
}
