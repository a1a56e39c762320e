package io.waymark.orchestration.design;

import io.waymark.orchestration.access.StepBeans;
import io.waymark.orchestration.journey.JourneyVariables;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the gate before all other deployers. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DesignPlugin extends AbstractProcessEnginePlugin {

  private final StepBeans steps;

  DesignPlugin(ApplicationContext beans) {
    this.steps = new StepBeans(beans);
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    DesignGate gate = new DesignGate(steps, JourneyVariables.names());
    engine.setCustomPreDeployers(DesignGate.first(gate, engine.getCustomPreDeployers()));
  }
}
