package io.waymark.orchestration.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;

/**
 * Looks for no job that delivers an event later, where the engine would do so for every event that
 * a journey stops waiting for. Such a job does nothing once nobody waits for its event.
 */
final class JobsOfNobody extends JobManager {

  @Override
  public List<JobEntity> findJobsByConfiguration(
      String handler, String configuration, String tenant) {
    return ProcessEventJobHandler.TYPE.equals(handler)
        ? List.of()
        : super.findJobsByConfiguration(handler, configuration, tenant);
  }
}
