package io.waymark.orchestration.engine;

import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;

/** Answers the engine's own look-ups of policies from memory; queries and changes go past it. */
final class PolicyDefinitions extends DecisionDefinitionManager {

  private final KnownDefinitions<DecisionDefinitionEntity> known;

  PolicyDefinitions(KnownDefinitions<DecisionDefinitionEntity> known) {
    this.known = known;
  }

  @Override
  public DecisionDefinitionEntity findLatestDefinitionById(String id) {
    return known.get("id " + id, () -> super.findLatestDefinitionById(id));
  }

  @Override
  public DecisionDefinitionEntity findLatestDefinitionByKey(String key) {
    return known.get("key " + key, () -> super.findLatestDefinitionByKey(key));
  }

  @Override
  public DecisionDefinitionEntity findLatestDefinitionByKeyAndTenantId(String key, String tenant) {
    return known.get(
        "tenant " + tenant + " key " + key,
        () -> super.findLatestDefinitionByKeyAndTenantId(key, tenant));
  }
}
