package io.waymark.orchestration.engine;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;

/**
 * Reads the definitions of jobs that journeys asked for lately by one statement, when a transaction
 * asks for the first of them: a new order's journeys need two. They are read in every transaction,
 * so that one that an operator suspended is known at once on every node.
 */
final class JobDefinitionsTogether extends JobDefinitionManager {

  private static final int MOST = 8;

  private final Set<String> lately;

  JobDefinitionsTogether(Set<String> lately) {
    this.lately = lately;
  }

  /** Ids that all transactions share; those that came up longest ago are forgotten. */
  static Set<String> ids() {
    return Collections.newSetFromMap(Recent.of(MOST));
  }

  @Override
  public JobDefinitionEntity findById(String id) {
    if (id != null && getDbEntityManager().getCachedEntity(JobDefinitionEntity.class, id) == null) {
      lately.add(id);
      getDbEntityManager()
          .selectList("selectJobDefinitionsTogether", (Object) List.of(lately.toArray()));
    }
    return super.findById(id);
  }
}
