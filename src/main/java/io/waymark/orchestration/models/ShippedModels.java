package io.waymark.orchestration.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models that Waymark ships, when they are new. What business users deployed under the
 * same name stays the newest version: neither a restart nor an update replaces it.
 */
@Component
class ShippedModels implements SmartInitializingSingleton {

  /** The name and source of our deployments. */
  static final String NAME = "waymark";

  private static final Logger LOG = LoggerFactory.getLogger(ShippedModels.class);

  private final RepositoryService repository;

  ShippedModels(RepositoryService repository) {
    this.repository = repository;
  }

  // Before the web server takes the first order.
  @Override
  public void afterSingletonsInstantiated() {
    DeploymentBuilder deployment =
        repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(true);
    List<String> files = new ArrayList<>();
    for (Resource model : models()) {
      String file = Objects.requireNonNull(model.getFilename());
      if (isOurs(file)) {
        deployment.addInputStream(file, open(model));
        files.add(file);
      } else {
        LOG.info("Model {} stays as it was deployed here last", file);
      }
    }
    if (!files.isEmpty()) {
      deployment.deploy();
    }
  }

  // Nobody else deployed a newer version.
  private boolean isOurs(String file) {
    String key = file.substring(0, file.lastIndexOf('.'));
    ResourceDefinition latest =
        file.endsWith(".bpmn")
            ? repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
            : repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
    return latest == null
        || NAME.equals(
            repository
                .createDeploymentQuery()
                .deploymentId(latest.getDeploymentId())
                .singleResult()
                .getSource());
  }

  private static List<Resource> models() {
    PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    try {
      List<Resource> models = new ArrayList<>();
      models.addAll(List.of(resources.getResources("classpath:/decisions/*.dmn")));
      models.addAll(List.of(resources.getResources("classpath:/processes/*.bpmn")));
      return models;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(Resource model) {
    try {
      return model.getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
