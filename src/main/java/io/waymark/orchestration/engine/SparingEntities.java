package io.waymark.orchestration.engine;

import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.util.EnsureUtil;

/**
 * Checks the ids of new rows without putting each row into words first, dates and all, as the
 * engine would for a message that hardly ever is needed.
 */
final class SparingEntities extends DbEntityManager {

  SparingEntities(IdGenerator ids, PersistenceSession session) {
    super(ids, session);
  }

  @Override
  protected void validateId(DbEntity entity) {
    EnsureUtil.ensureValidIndividualResourceId(
        entity.getClass().getSimpleName() + " has an invalid id", entity.getId());
  }
}
