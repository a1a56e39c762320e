package io.waymark.orchestration.models;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Stands before the engine's own deployers, whichever way a deployment comes. */
@Component
class DeploymentGate implements Deployer {

  private final ObjectProvider<DeploymentRules> rules;

  DeploymentGate(ObjectProvider<DeploymentRules> rules) {
    this.rules = rules;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return;
    }
    Map<String, byte[]> files =
        deployment.getResources().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, file -> bytes(file.getValue())));
    List<String> broken = rules.getObject().broken(files);
    if (!broken.isEmpty()) {
      throw new BadUserRequestException("Not deployed. " + String.join(". ", broken) + ".");
    }
  }

  private static byte[] bytes(ResourceEntity file) {
    return file.getBytes();
  }
}
