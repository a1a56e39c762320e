package io.waymark.orchestration.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.BitMaskUtil;
import org.camunda.bpm.engine.runtime.Incident;

/**
 * Looks for no incident of a job whose path is known to have none, where the engine would do so at
 * the end of every job.
 */
final class IncidentsOfNobody extends IncidentManager {

  @Override
  public List<Incident> findIncidentByConfigurationAndIncidentType(
      String configuration, String type) {
    return hasNone(configuration)
        ? List.of()
        : super.findIncidentByConfigurationAndIncidentType(configuration, type);
  }

  private boolean hasNone(String job) {
    JobEntity known = getDbEntityManager().getCachedEntity(JobEntity.class, job);
    if (known == null || known.getExecutionId() == null) {
      return false;
    }
    ExecutionEntity path =
        getDbEntityManager().getCachedEntity(ExecutionEntity.class, known.getExecutionId());
    return path != null
        && !BitMaskUtil.isBitOn(path.getCachedEntityState(), ExecutionEntity.INCIDENT_STATE_BIT);
  }
}
