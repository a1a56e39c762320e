package io.waymark.orchestration.engine;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.migration.instance.MigratingActivityInstance;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.runtime.ActivityInstanceState;

/**
 * Notes what journeys pass by {@link Passages} instead of the engine's row for every activity. And
 * remembers until when the history of recent journeys is kept, and their definitions: both are
 * settled when a journey starts, but the engine would read them again in each of its transactions.
 */
final class SparingHistory extends CacheAwareHistoryEventProducer {

  private static final int AT_MOST = 20_000;

  private final Map<String, Date> removals = Recent.of(AT_MOST);

  private final KnownDefinitions<ProcessDefinitionEntity> known;

  SparingHistory(KnownDefinitions<ProcessDefinitionEntity> known) {
    this.known = known;
  }

  @Override
  public HistoryEvent createActivityInstanceStartEvt(DelegateExecution execution) {
    return null;
  }

  @Override
  public HistoryEvent createActivityInstanceUpdateEvt(DelegateExecution execution) {
    return null;
  }

  @Override
  public HistoryEvent createActivityInstanceUpdateEvt(
      DelegateExecution execution, DelegateTask task) {
    return null;
  }

  @Override
  public HistoryEvent createActivityInstanceMigrateEvt(MigratingActivityInstance instance) {
    return null;
  }

  @Override
  public HistoryEvent createActivityInstanceEndEvt(DelegateExecution execution) {
    ExecutionEntity path = (ExecutionEntity) execution;
    String activity = path.getActivityId();
    // The frame around parallel instances is no shape of the diagram.
    if (!path.isInState(ActivityInstanceState.CANCELED) && activity.indexOf('#') < 0) {
      Context.getCommandContext()
          .getSession(PassedActivities.class)
          .add(path.getProcessInstanceId(), activity, removal(path.getRootProcessInstanceId()));
    }
    return null;
  }

  private Date removal(String root) {
    HistoricProcessInstanceEventEntity journey = getHistoricRootProcessInstance(root);
    return journey == null ? null : journey.getRemovalTime();
  }

  @Override
  protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
    return known.get("id " + id, () -> super.getProcessDefinitionEntity(id));
  }

  @Override
  protected HistoricProcessInstanceEventEntity getHistoricRootProcessInstance(String root) {
    Date known = removals.get(root);
    if (known != null) {
      HistoricProcessInstanceEventEntity journey = new HistoricProcessInstanceEventEntity();
      journey.setRemovalTime(known);
      return journey;
    }
    HistoricProcessInstanceEventEntity journey = super.getHistoricRootProcessInstance(root);
    if (journey != null && journey.getRemovalTime() != null) {
      removals.put(root, journey.getRemovalTime());
    }
    return journey;
  }
}
