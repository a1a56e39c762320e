package io.waymark.fulfillment.sourcing;

import static io.waymark.fulfillment.sourcing.Sourcings.STOVE;
import static io.waymark.fulfillment.sourcing.Sourcings.TENT;
import static io.waymark.fulfillment.sourcing.Sourcings.chosen;
import static io.waymark.fulfillment.sourcing.Sourcings.line;
import static io.waymark.fulfillment.sourcing.Sourcings.source;
import static io.waymark.fulfillment.sourcing.Sourcings.weighted;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.fulfillment.Source;
import io.waymark.fulfillment.Strategy;
import io.waymark.fulfillment.Strategy.Costs;
import io.waymark.fulfillment.Strategy.Objective;
import io.waymark.fulfillment.costs.Distance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObjectivesTest {

  private final CandidateSource corner = source("STORE-CORNER", 5, Map.of(TENT, 2));
  private final CandidateSource town = source("STORE-TOWN", 40, Map.of(STOVE, 1));
  private final CandidateSource depot = source("DEPOT", 300, Map.of(TENT, 50, STOVE, 50));

  @Test
  void theFewestKilometresMayTakeTwoShipments() {
    SourcedOrder plan = plan(Objective.CLOSEST, null);

    assertThat(plan.cost()).isEqualTo(45);
    assertThat(chosen(plan)).containsExactly("STORE-CORNER", "STORE-TOWN");
    assertThat(plan.loads().get(0).reason())
        .isEqualTo(
            "Lines 1 cost 5.00 here (distance 5.00);"
                + " the next best with all of it is DEPOT at 300.00");
  }

  @Test
  void theFewestParcelsComeFromOneSourceHoweverFar() {
    SourcedOrder plan = plan(Objective.FEWEST_PARCELS, null);

    assertThat(chosen(plan)).containsExactly("DEPOT");
    assertThat(plan.cost()).isEqualTo(1.0003);
  }

  @Test
  void aFixedCostCountsOncePerShipmentAndNotPerLine() {
    Map<Source.Kind, Double> handling = Map.of(Source.Kind.STORE, 2.0, Source.Kind.WAREHOUSE, 0.5);

    SourcedOrder plan = plan(Objective.CHEAPEST, new Costs(6, 0.01, 0.001, handling));

    // From the depot: 6 + 3 + 3 × 0.3 + 3 × 0.5; from two stores 6 + 6 + …, which is more.
    assertThat(chosen(plan)).containsExactly("DEPOT");
    assertThat(plan.cost()).isEqualTo(11.4);
    assertThat(plan.loads().get(0).reason())
        .isEqualTo(
            "Lines 1, 2 cost 11.40 here (fixed cost per shipment 6.00, distance 3.90,"
                + " handling per unit 1.50); no other eligible source has all of it");
  }

  @Test
  void equalCostsGoToTheLowerLocationId() {
    CandidateSource twin = source("A-TWIN", 5, Map.of(TENT, 2));

    SourcedOrder plan =
        new Sourcings()
            .plan(weighted(new Distance(1, 0, false)), List.of(twin, corner), line(1, TENT, 2));

    assertThat(chosen(plan)).containsExactly("A-TWIN");
  }

  @Test
  void costsTooLargeForWholeBillionthsAreStillAddedUp() {
    SourcedOrder plan =
        new Sourcings()
            .plan(
                weighted(new Distance(100_000, 100_000, false)),
                List.of(source("HUGE", 20_000, Map.of(TENT, 10_000))),
                line(1, TENT, 10_000));

    assertThat(plan.cost()).isEqualTo(100_000 * 20_000.0 * 10_001.0);
  }

  private SourcedOrder plan(Objective objective, Costs costs) {
    Strategy strategy = new Strategy("s", "s", objective, costs, null, null, false, true);
    return new Sourcings()
        .plan(strategy, List.of(depot, corner, town), line(1, TENT, 2), line(2, STOVE, 1));
  }
}
