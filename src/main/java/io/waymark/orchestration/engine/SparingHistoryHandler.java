package io.waymark.orchestration.engine;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Remembers when recent journeys and tasks began. The engine would read it again at the end of
 * each, to write how long it took.
 */
final class SparingHistoryHandler extends DbHistoryEventHandler {

  private static final int AT_MOST = 50_000;

  private final Map<String, Date> starts = Recent.of(AT_MOST);

  @Override
  protected void insertOrUpdate(HistoryEvent event) {
    if (!(event instanceof HistoricScopeInstanceEvent scope)) {
      super.insertOrUpdate(event);
      return;
    }
    if (isInitialEvent(event)) {
      starts.put(event.getId(), scope.getStartTime());
    }
    Date start = starts.get(event.getId());
    if (start == null || isInitialEvent(event) || isCached(event)) {
      super.insertOrUpdate(event);
    } else {
      scope.setStartTime(start);
      getDbEntityManager().merge(event);
    }
    if (scope.getEndTime() != null) {
      starts.remove(event.getId());
    }
  }

  private boolean isCached(HistoryEvent event) {
    return getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) != null;
  }
}
