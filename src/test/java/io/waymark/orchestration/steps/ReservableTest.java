package io.waymark.orchestration.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.waymark.orchestration.journey.JourneyVariables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReservableTest {

  private final Map<String, Object> variables = new HashMap<>();
  private final VariableScope journey = mock(VariableScope.class);

  @BeforeEach
  void variablesAreKept() {
    when(journey.getVariable(anyString())).thenAnswer(call -> variables.get(call.getArgument(0)));
    doAnswer(call -> variables.put(call.getArgument(0), plain(call.getArgument(1))))
        .when(journey)
        .setVariable(anyString(), any());
    doAnswer(call -> variables.remove(call.<String>getArgument(0)))
        .when(journey)
        .removeVariable(anyString());
    variables.put(JourneyVariables.STRATEGY.name(), "cheapest");
    variables.put(JourneyVariables.SPLIT.name(), "BY_LINE");
  }

  @Test
  void aPlanWhoseStockWasTakenIsMadeAgainUnderTheSamePolicies() {
    Reservable.taken(journey);

    assertThat(JourneyVariables.PLAN_AGAIN.get(journey)).isTrue();
    assertThat(JourneyVariables.STRATEGY.get(journey)).isEqualTo("cheapest");
    assertThat(JourneyVariables.SPLIT.get(journey)).isEqualTo("BY_LINE");
  }

  @Test
  void afterThreeLostPlansTheUnitsWaitForStockAndThePoliciesDecideAnew() {
    for (int plan = 0; plan < 3; plan++) {
      Reservable.taken(journey);
    }

    assertThat(JourneyVariables.PLAN_AGAIN.get(journey)).isFalse();
    assertThat(JourneyVariables.BACKORDER_NEEDED.get(journey)).isTrue();
    assertThat(JourneyVariables.STRATEGY.get(journey)).isNull();
  }

  @Test
  void aReservedPlanLeavesNoPolicyAnswersBehind() {
    Reservable.reserved(journey, List.of("order-1"), false);

    assertThat(JourneyVariables.INVENTORY_RESERVED.get(journey)).isTrue();
    assertThat(JourneyVariables.SPLIT.get(journey)).isNull();
  }

  private static Object plain(Object value) {
    return value instanceof TypedValue typed ? typed.getValue() : value;
  }
}
