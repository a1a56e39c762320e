package io.waymark.orchestration.access;

import io.waymark.security.Accounts;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Shuts in the engine what its REST interfaces would let users reach into. */
@Component
class AccessPlugin extends AbstractProcessEnginePlugin {

  private final Accounts accounts;
  private final ApplicationContext beans;

  AccessPlugin(Accounts accounts, ApplicationContext beans) {
    this.accounts = accounts;
    this.beans = beans;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setIdentityProviderSessionFactory(AccountIdentities.factory(accounts));
    engine.setExpressionManager(new GuardedExpressions(new StepBeans(beans)));
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.setEnableExpressionsInStoredQueries(false);
    engine.setJavaSerializationFormatEnabled(false);
    // JSON with a class name must not make an object of any class (REST: variables/{name}/data).
    engine.setDeserializationTypeValidationEnabled(true);
    engine.setCmmnEnabled(false);
    engine.setEnableScriptEngineLoadExternalResources(false);
    engine.setEnableScriptEngineNashornCompatibility(false);
  }
}
