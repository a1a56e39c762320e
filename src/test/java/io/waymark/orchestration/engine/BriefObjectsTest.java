package io.waymark.orchestration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.support.WaymarkOnH2;
import java.math.BigDecimal;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WaymarkOnH2
class BriefObjectsTest {

  @Autowired ProcessEngine engine;

  @Test
  void whatIsNeverStoredIsNotTurnedIntoBytesAndNeedNotBeFitForIt() {
    Object unfit = new Object();

    VariableInstanceEntity brief =
        configuration()
            .getCommandExecutorTxRequired()
            .execute(
                command ->
                    VariableInstanceEntity.create(
                        "name", Variables.untypedValue(unfit, true), true));

    assertThat(brief.getValue()).isSameAs(unfit);
    assertThat(brief.getByteArrayValue()).isNull();
  }

  @Test
  void oneMayTakeThePlaceOfAnother() {
    Object second = new Object();

    VariableInstanceEntity brief =
        configuration()
            .getCommandExecutorTxRequired()
            .execute(
                command -> {
                  VariableInstanceEntity first =
                      VariableInstanceEntity.create(
                          "name", Variables.untypedValue(new Object(), true), true);
                  first.setValue(Variables.untypedValue(second, true));
                  return first;
                });

    assertThat(brief.getValue()).isSameAs(second);
    assertThat(brief.getByteArrayValue()).isNull();
  }

  @Test
  void onlyObjectsThatAreNeverStoredAreTakenSo() {
    assertThat(taker(BigDecimal.TEN, true)).isEqualTo("brief");
    assertThat(taker(BigDecimal.TEN, false)).isEqualTo("serializable");
    assertThat(taker("text", true)).isEqualTo("string");
    assertThat(taker(7, true)).isEqualTo("integer");
    assertThat(taker(null, true)).isEqualTo("null");
  }

  private String taker(Object value, boolean brief) {
    return configuration()
        .getCommandExecutorTxRequired()
        .execute(
            command ->
                configuration()
                    .getVariableSerializers()
                    .findSerializerForValue(Variables.untypedValue(value, brief))
                    .getName());
  }

  private ProcessEngineConfigurationImpl configuration() {
    return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }
}
