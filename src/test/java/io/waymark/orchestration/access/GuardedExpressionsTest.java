package io.waymark.orchestration.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.support.WaymarkOnPostgres;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WaymarkOnPostgres
class GuardedExpressionsTest {

  @Autowired ProcessEngineConfigurationImpl engine;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.class}",
        "${''.getClass()}",
        "${text.getClass().forName('java.lang.Runtime')}",
        "${text.length()}",
        "${map.entrySet().iterator()}",
        "${list.stream()}",
        "${now().time}",
        "${dateTime().getClass()}"
      })
  void reachNoClassAndNoMethod(String expression) {
    assertThatThrownBy(() -> value(expression)).hasMessageContaining("Expressions may not use");
  }

  @Test
  void theSameIsPossibleWithoutTheGuard() {
    JuelExpressionManager unguarded = new JuelExpressionManager();

    assertThat(value(unguarded, "${''.class}")).isEqualTo(String.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"${dataSource}", "${repositoryService}", "${accountStore}"})
  void reachNoOtherBean(String expression) {
    assertThatThrownBy(() -> value(expression)).hasMessageContaining("Cannot resolve identifier");
  }

  @ParameterizedTest
  @CsvSource({
    "${number + 1}, 3",
    "${number > 1 and text == 'a'}, true",
    "${map.key}, value",
    "${list[0]}, first",
    "${empty missing}, true"
  })
  void readVariablesAndCompute(String expression, String value) {
    assertThat(value(expression)).hasToString(value);
  }

  @Test
  void computeDueDates() {
    assertThat(value("${dateTime().plusDays(2).toDate()}")).isInstanceOf(java.util.Date.class);
  }

  private Object value(String expression) {
    return value((JuelExpressionManager) engine.getExpressionManager(), expression);
  }

  private Object value(JuelExpressionManager manager, String expression) {
    VariableMap variables = Variables.createVariables();
    variables.putValue("text", "a").putValue("number", 2).putValue("missing", null);
    Map<String, String> map = new HashMap<>(Map.of("key", "value"));
    variables.putValue("map", map).putValue("list", java.util.List.of("first"));
    return manager
        .createValueExpression(expression)
        .getValue(manager.createElContext(variables.asVariableContext()));
  }
}
