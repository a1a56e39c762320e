package io.waymark.orchestration.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds the index that the engine's own tables lack: what a journey waits for is read by the
 * journey's id at every message, and without it that reads what all journeys wait for.
 */
@Component
class EngineIndexes extends AbstractProcessEnginePlugin {

  private static final String SUBSCRIPTIONS_BY_JOURNEY =
      "create index if not exists WAYMARK_EVENT_SUBSCR_PROCINST"
          + " on ACT_RU_EVENT_SUBSCR (PROC_INST_ID_)";

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    JdbcClient jdbc =
        JdbcClient.create(
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDataSource());
    try {
      jdbc.sql(SUBSCRIPTIONS_BY_JOURNEY).update();
    } catch (DataAccessException e) {
      // Another node may have made it between the look and the making.
      jdbc.sql(SUBSCRIPTIONS_BY_JOURNEY).update();
    }
  }
}
