package io.waymark.orchestration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownDefinitionsTest {

  private final KnownDefinitions<String> known = new KnownDefinitions<>();

  @Test
  void aDefinitionIsReadOnceAndKeptForAMoment() {
    known.get("order-journey", () -> "version 1");

    assertThat(known.get("order-journey", () -> "version 2")).isEqualTo("version 1");
  }

  @Test
  void aDefinitionIsReadAnewAfterADeployment() {
    known.get("order-journey", () -> "version 1");

    known.forget();

    assertThat(known.get("order-journey", () -> "version 2")).isEqualTo("version 2");
  }

  @Test
  void aDefinitionThatWasBeingReadDuringADeploymentIsNotKept() {
    known.get(
        "order-journey",
        () -> {
          known.forget();
          return "version 1";
        });

    assertThat(known.get("order-journey", () -> "version 2")).isEqualTo("version 2");
  }
}
