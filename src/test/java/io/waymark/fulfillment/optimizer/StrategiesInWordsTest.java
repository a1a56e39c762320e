package io.waymark.fulfillment.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.fulfillment.optimizer.constraints.Constraint;
import io.waymark.fulfillment.optimizer.constraints.ExcludedSource;
import io.waymark.fulfillment.optimizer.constraints.InactiveSource;
import io.waymark.fulfillment.optimizer.constraints.MaximumDistance;
import io.waymark.fulfillment.optimizer.constraints.NoStock;
import io.waymark.fulfillment.optimizer.constraints.NoWholeLine;
import io.waymark.fulfillment.optimizer.constraints.WholeOrder;
import io.waymark.fulfillment.optimizer.costs.CostTerm;
import io.waymark.fulfillment.optimizer.costs.FixedPerShipment;
import io.waymark.fulfillment.optimizer.costs.HandlingPerUnit;
import io.waymark.fulfillment.optimizer.costs.KilometresPerShipment;
import io.waymark.fulfillment.optimizer.costs.ParcelsThenKilometres;
import io.waymark.fulfillment.optimizer.costs.ShippingByDistance;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StrategiesInWordsTest {

  private static final Sku TENT = new Sku("TENT");
  private static final Sku STOVE = new Sku("STOVE");
  private static final List<Demand> BOTH = List.of(new Demand(1, TENT, 2), new Demand(2, STOVE, 1));

  private final Site corner = site("CORNER", "STORE", 5, Map.of(TENT, 2));
  private final Site town = site("TOWN", "STORE", 40, Map.of(STOVE, 1));
  private final Site depot = site("DEPOT", "WAREHOUSE", 300, Map.of(TENT, 50, STOVE, 50));

  @Test
  void theFewestKilometresMayTakeTwoShipments() {
    Result result = byLine(List.of(new KilometresPerShipment()));

    assertThat(result.cost()).isEqualTo(45);
    assertThat(result.loads()).extracting(Result.Load::site).containsExactly(corner, town);
    assertThat(result.loads().get(0).reason())
        .isEqualTo(
            "Lines 1 cost 5.00 here (kilometres 5.00);"
                + " the next best with all of it is DEPOT at 300.00");
    assertThat(verdict(result, depot).explanation())
        .isEqualTo(
            "Eligible for lines 1, 2, not in the best plan: from 300.00 for the first unit"
                + " (kilometres 300.00)");
  }

  @Test
  void theFewestParcelsComeFromOneSourceHoweverFar() {
    Result result = byLine(List.of(new ParcelsThenKilometres()));

    assertThat(result.loads()).extracting(Result.Load::site).containsExactly(depot);
    assertThat(result.cost()).isEqualTo(1.0003);
  }

  @Test
  void aFixedCostCountsOncePerShipmentAndNotPerLine() {
    Result result =
        byLine(
            List.of(
                new FixedPerShipment(6),
                new ShippingByDistance(0.01, 0.001),
                new HandlingPerUnit(Map.of("STORE", 2.0, "WAREHOUSE", 0.5))));

    // From the depot: 6 + 3 + 3 × 0.3 + 3 × 0.5; from two stores 6 + 6 + …, which is more.
    assertThat(result.loads()).extracting(Result.Load::site).containsExactly(depot);
    assertThat(result.cost()).isEqualTo(11.4);
    assertThat(result.loads().get(0).reason())
        .isEqualTo(
            "Lines 1, 2 cost 11.40 here (fixed cost per shipment 6.00, shipping by distance 3.90,"
                + " handling per unit 1.50); no other eligible source has all of it");
  }

  @Test
  void equalCostsGoToTheLowerLocationId() {
    Site twin = site("A-TWIN", "STORE", 5, Map.of(TENT, 2));

    Result result =
        solve(
            List.of(new Demand(1, TENT, 2)),
            List.of(corner, twin),
            List.of(),
            List.of(new KilometresPerShipment()));

    assertThat(result.loads()).extracting(Result.Load::site).containsExactly(twin);
  }

  @Test
  void eachRuleSaysWhatItRemovedWithFigures() {
    Site closed = new Site(new LocationId("A"), "STORE", 1, false, false, Map.of(TENT, 9));
    Site refused = new Site(new LocationId("B"), "STORE", 1, true, true, Map.of(TENT, 9));
    Site remote = site("C", "STORE", 500.26, Map.of(TENT, 9));
    Site bare = site("D", "STORE", 1, Map.of());
    Site few = site("E", "STORE", 1, Map.of(TENT, 1));
    Site part = site("F", "STORE", 1, Map.of(TENT, 2));

    Result result =
        solve(
            BOTH,
            List.of(closed, refused, remote, bare, few, part),
            List.of(
                new InactiveSource(),
                new ExcludedSource(),
                new MaximumDistance(400),
                new NoStock(),
                new NoWholeLine(),
                new WholeOrder()),
            List.of(new KilometresPerShipment()));

    assertThat(result.verdicts())
        .extracting(verdict -> verdict.removedBy() + ": " + verdict.explanation())
        .containsExactly(
            "inactive-source: The source is not active",
            "excluded-source: The source is excluded for this order",
            "maximum-distance: 500.3 km away, over the maximum of 400.0 km",
            "no-stock: None available of any of the 2 lines",
            "no-whole-line: Not enough for any whole line: 1 of 2 TENT, 0 of 1 STOVE",
            "whole-order: The order must not be split, and it has only 0 of 1 STOVE");
    assertThat(result.shortages()).hasSize(2);
    assertThat(result.shortages().get(1).reason())
        .isEqualTo("No source has any STOVE available (1 wanted)");
  }

  @Test
  void costsTooLargeForWholeBillionthsAreStillAddedUp() {
    Result result =
        solve(
            List.of(new Demand(1, TENT, 2_000_000_000)),
            List.of(site("HUGE", "STORE", 20_000, Map.of(TENT, Integer.MAX_VALUE))),
            List.of(),
            List.of(new ShippingByDistance(100_000, 100_000)));

    assertThat(result.cost()).isEqualTo(100_000 * 20_000.0 * 2_000_000_001.0);
  }

  private Result byLine(List<CostTerm> terms) {
    return solve(BOTH, List.of(depot, town, corner), List.of(), terms);
  }

  private static Result solve(
      List<Demand> demands, List<Site> sites, List<Constraint> rules, List<CostTerm> terms) {
    return Optimizer.optimize(
        new Problem(demands, sites, true, false, Integer.MAX_VALUE, rules, terms));
  }

  private static Result.Verdict verdict(Result result, Site site) {
    return result.verdicts().stream().filter(v -> v.site().equals(site)).findFirst().orElseThrow();
  }

  private static Site site(String location, String kind, double km, Map<Sku, Integer> stock) {
    return new Site(new LocationId(location), kind, km, true, false, stock);
  }
}
