package io.waymark.orchestration.engine;

import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * Remembers until when the history of recent journeys is kept, and their definitions. Both are
 * settled when a journey starts, but the engine would read them again in each of its transactions.
 */
final class SparingHistory extends CacheAwareHistoryEventProducer {

  private static final int AT_MOST = 20_000;

  private final Map<String, Date> removals =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Date> eldest) {
              return size() > AT_MOST;
            }
          });

  private final KnownDefinitions<ProcessDefinitionEntity> known;

  SparingHistory(KnownDefinitions<ProcessDefinitionEntity> known) {
    this.known = known;
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
