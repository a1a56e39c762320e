package io.waymark.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.waymark.fulfillment.CarrierService.Band;
import io.waymark.fulfillment.RateTable.Tier;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CarrierServiceTest {

  private static final List<Band> BANDS =
      List.of(new Band("near", 100.0, 1), new Band("far", null, 3));
  private static final RateTable RATES =
      new RateTable(
          List.of(
              new Tier(1, Map.of("near", 5.0, "far", 9.0)),
              new Tier(10, Map.of("near", 8.0, "far", 20.0))));

  @Test
  void theZoneFollowsFromTheDistanceAndThePriceFromWeightAndZone() {
    CarrierService service = service(BANDS, RATES);

    assertThat(service.price(1, 100)).contains(5.0);
    assertThat(service.price(1.01, 100)).contains(8.0);
    assertThat(service.price(0, 100.1)).contains(9.0);
  }

  @Test
  void aLoadTooHeavyForOneParcelGoesInSeveral() {
    CarrierService service = service(BANDS, RATES);

    assertThat(service.price(20, 50)).contains(16.0);
    assertThat(service.price(20.5, 50)).contains(21.0);
  }

  @Test
  void aParcelArrivesAfterItsTransitDaysOnADeliveryDay() {
    LocalDate friday = LocalDate.of(2026, 3, 6);
    CarrierService service = service(BANDS, null);

    assertThat(service.arrival(friday, 1)).isEqualTo(friday.plusDays(3));
    assertThat(service.arrival(friday, 0)).isEqualTo(friday);
    assertThat(service.arrival(friday.plusDays(1), 0)).isEqualTo(friday.plusDays(3));
  }

  @Test
  void overlappingTiersAndZonesAreRefusedByName() {
    List<Band> overlapping =
        List.of(new Band("a", 100.0, 1), new Band("b", 100.0, 1), new Band("a", 90.0, -1));
    RateTable twice =
        new RateTable(
            List.of(new Tier(2, Map.of("a", 1.0, "b", 1.0)), new Tier(2, Map.of("a", -1.0))));

    assertThat(broken(service(overlapping, twice)))
        .containsExactly(
            "bands[1].upToKm overlap",
            "bands[2].zone unique",
            "bands[2].transitDays range",
            "bands[2].upToKm overlap",
            "rates.tiers[1].upToKg overlap",
            "rates.tiers[1].prices.a range",
            "rates.tiers[1].prices.b required",
            "rates.tiers[1].prices.a range");
    assertThat(broken(service(List.of(new Band("a", null, 1), new Band("b", 5.0, 1)), null)))
        .contains("bands[0].upToKm overlap");
  }

  @Test
  void aTableNamesEveryCellThatIsWrong() {
    String csv = "up_to,near,far\n1 st,5,9\n2,five,9\n3,5\n";

    assertThatThrownBy(() -> RateFile.read(new StringReader(csv), "kg"))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            fault ->
                assertThat(fault.violations())
                    .extracting(Violation::field)
                    .containsExactly(
                        "line 2, column up_to", "line 3, column near", "line 4, column far"));
  }

  @Test
  void aPublishedTableOfACarrierIsReadAsItStands() throws IOException {
    Path file = Path.of("../shared/data/rates/usps_ground_advantage_retail_2025-10-05.csv");
    assertThat(Files.exists(file) || !"true".equals(System.getenv("CI"))).isTrue();
    assumeTrue(Files.exists(file), "no " + file);

    RateTable table;
    try (Reader csv = Files.newBufferedReader(file)) {
      table = RateFile.read(csv, "lb");
    }

    assertThat(table.tiers().get(0).upToKg()).isCloseTo(0.113398, within(1e-6));
    assertThat(table.price(0.1, "zone1")).contains(7.20);
    assertThat(table.price(0.2, "zone8")).contains(9.25);
  }

  private static List<String> broken(CarrierService service) {
    try {
      CarrierServiceRules.check(service);
      return List.of();
    } catch (InvalidInput fault) {
      return fault.violations().stream().map(v -> v.field() + " " + v.rule()).toList();
    }
  }

  private static CarrierService service(List<Band> bands, RateTable rates) {
    return new CarrierService("s", "c", "n", Set.of(), bands, null, null, rates);
  }
}
