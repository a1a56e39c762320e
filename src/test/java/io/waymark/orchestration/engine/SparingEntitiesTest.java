package io.waymark.orchestration.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.Test;

class SparingEntitiesTest {

  private final SparingEntities entities = new SparingEntities(null, null);

  @Test
  void aRowWithoutAnIdOrWithOneThatStandsForAllIsRefusedByItsKind() {
    assertThatThrownBy(() -> entities.validateId(row(null)))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("ExecutionEntity has an invalid id");
    assertThatThrownBy(() -> entities.validateId(row("*")))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("ExecutionEntity has an invalid id");
    assertThatCode(() -> entities.validateId(row("4711"))).doesNotThrowAnyException();
  }

  private static ExecutionEntity row(String id) {
    ExecutionEntity row = new ExecutionEntity();
    row.setId(id);
    return row;
  }
}
