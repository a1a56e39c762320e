package io.waymark.orchestration.engine;

import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/** Answers the engine's own look-ups of journeys from memory; queries and changes go past it. */
final class JourneyDefinitions extends ProcessDefinitionManager {

  private final KnownDefinitions<ProcessDefinitionEntity> known;

  JourneyDefinitions(KnownDefinitions<ProcessDefinitionEntity> known) {
    this.known = known;
  }

  @Override
  public ProcessDefinitionEntity findLatestDefinitionById(String id) {
    return known.get("id " + id, () -> super.findLatestDefinitionById(id));
  }

  @Override
  public ProcessDefinitionEntity findLatestDefinitionByKey(String key) {
    return known.get("key " + key, () -> super.findLatestDefinitionByKey(key));
  }

  @Override
  public ProcessDefinitionEntity findLatestDefinitionByKeyAndTenantId(String key, String tenant) {
    return known.get(
        "tenant " + tenant + " key " + key,
        () -> super.findLatestDefinitionByKeyAndTenantId(key, tenant));
  }
}
