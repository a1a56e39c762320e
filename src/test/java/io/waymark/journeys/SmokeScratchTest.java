package io.waymark.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.support.WaymarkOnH2;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WaymarkOnH2
class SmokeScratchTest {
  @Autowired RepositoryService repository;

  @Test
  void deployed() {
    assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(3);
    assertThat(repository.createDecisionDefinitionQuery().count()).isEqualTo(7);
  }
}
