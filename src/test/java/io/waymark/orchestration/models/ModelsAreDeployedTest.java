package io.waymark.orchestration.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.support.WaymarkOnH2;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WaymarkOnH2
class ModelsAreDeployedTest {

  @Autowired RepositoryService repository;
  @Autowired ShippedModels shipped;

  @Test
  void aRestartDeploysNothingAgainAndKeepsWhatBusinessUsersDeployed() throws IOException {
    long before = repository.createDeploymentQuery().deploymentSource(ShippedModels.NAME).count();
    deploy(
        "journey-selection.dmn", policy("journey-selection").replace("Every other", "Any other"));
    DecisionDefinition theirs = latest("journey-selection");

    shipped.afterSingletonsInstantiated();

    assertThat(latest("journey-selection").getId()).isEqualTo(theirs.getId());
    assertThat(repository.createDeploymentQuery().deploymentSource(ShippedModels.NAME).count())
        .isEqualTo(before);
  }

  @Test
  void aModelThatNamesAPolicyOrJourneyThatIsNotThereIsRefused() {
    long before = repository.createDeploymentQuery().count();

    assertThatThrownBy(
            () ->
                deploy(
                    "a.bpmn",
                    journey(
                        """
                        <businessRuleTask id="Ask" name="Ask" c:decisionRef="no-such-policy"/>
                        <callActivity id="Call" name="Call" calledElement="no-such-journey"/>
                        """)))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("no-such-policy")
        .hasMessageContaining("no-such-journey");
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  @Test
  void aPolicyThatComesWithExamplesMustMeetThem() throws IOException {
    long before = repository.createDeploymentQuery().count();
    String examples = Files.readString(Path.of("decisions/order-hold.examples.csv"));
    String changed = policy("order-hold").replace("&gt;= 10000", "&gt;= 50");

    assertThatThrownBy(
            () ->
                repository
                    .createDeployment()
                    .addString("order-hold.dmn", changed)
                    .addString("order-hold.examples.csv", examples)
                    .deploy())
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("An ordinary order")
        .hasMessageContaining("HIGH_VALUE");
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  private void deploy(String file, String model) {
    repository
        .createDeployment()
        .name(UUID.randomUUID().toString())
        .source("Camunda Modeler")
        .addInputStream(
            file, new java.io.ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)))
        .deploy();
  }

  private DecisionDefinition latest(String policy) {
    return repository
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey(policy)
        .latestVersion()
        .singleResult();
  }

  private static String policy(String id) throws IOException {
    return Files.readString(Path.of("decisions", id + ".dmn"));
  }

  private static String journey(String parts) {
    return """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:c="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
          <process id="%s" isExecutable="true">
            <startEvent id="Start"/>
            %s
          </process>
        </definitions>
        """
        .formatted("test-" + UUID.randomUUID(), parts);
  }
}
