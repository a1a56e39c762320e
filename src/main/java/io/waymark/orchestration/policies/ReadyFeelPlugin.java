package io.waymark.orchestration.policies;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Has the engine's policies evaluated by {@link ReadyFeel}. */
@Component
class ReadyFeelPlugin extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    DefaultDmnEngineConfiguration policies = new DefaultDmnEngineConfiguration();
    policies.setFeelEngineFactory(ReadyFeel::new);
    engine.setDmnEngineConfiguration(policies);
  }
}
