package io.waymark.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import io.waymark.Waymark;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

class RoomsTest {

  private static final ImportOption ONLY_TESTS = ImportOption.Predefined.ONLY_INCLUDE_TESTS;

  @Test
  void roomsUseOnlyTheRoomsThatTheyDeclareAndOnlyTheirApi() {
    ApplicationModules.of(Waymark.class).verify();
  }

  @Test
  void theHouseHasExactlyTheRoomsOfTheDesign() {
    assertThat(ApplicationModules.of(Waymark.class).stream())
        .extracting(room -> room.getIdentifier().toString())
        .containsExactlyInAnyOrder(
            "kernel",
            "security",
            "orders",
            "inventory",
            "fulfillment",
            "providers",
            "orchestration");
  }

  @Test
  void aRoomThatReachesIntoAnothersInteriorIsFound() {
    ApplicationModules crooked = ApplicationModules.of("crooked", ONLY_TESTS);

    assertThatThrownBy(crooked::verify)
        .isInstanceOf(Violations.class)
        .hasMessageContaining("Module 'cellar' depends on")
        .hasMessageContaining("attic");
  }
}
