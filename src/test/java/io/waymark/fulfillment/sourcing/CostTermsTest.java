package io.waymark.fulfillment.sourcing;

import static io.waymark.fulfillment.sourcing.Sourcings.STOVE;
import static io.waymark.fulfillment.sourcing.Sourcings.TENT;
import static io.waymark.fulfillment.sourcing.Sourcings.chosen;
import static io.waymark.fulfillment.sourcing.Sourcings.limited;
import static io.waymark.fulfillment.sourcing.Sourcings.line;
import static io.waymark.fulfillment.sourcing.Sourcings.on;
import static io.waymark.fulfillment.sourcing.Sourcings.source;
import static io.waymark.fulfillment.sourcing.Sourcings.weighted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.waymark.fulfillment.CarrierService;
import io.waymark.fulfillment.Item;
import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.RateTable;
import io.waymark.fulfillment.SourceOperation;
import io.waymark.fulfillment.StrategyRules;
import io.waymark.fulfillment.StrategyRules.SoftConstraints;
import io.waymark.fulfillment.StrategyRules.WeightedTerm;
import io.waymark.fulfillment.costs.Backlog;
import io.waymark.fulfillment.costs.CostTerm;
import io.waymark.fulfillment.costs.Distance;
import io.waymark.fulfillment.costs.FixedPerShipment;
import io.waymark.fulfillment.costs.Handling;
import io.waymark.fulfillment.costs.Lateness;
import io.waymark.fulfillment.costs.MarkdownAvoidance;
import io.waymark.fulfillment.costs.ParcelRate;
import io.waymark.fulfillment.costs.ScarceStock;
import io.waymark.fulfillment.costs.SourceCosts;
import io.waymark.fulfillment.costs.SourcePriority;
import io.waymark.fulfillment.costs.SplitPenalty;
import io.waymark.fulfillment.costs.StockOutRisk;
import io.waymark.kernel.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CostTermsTest {

  private final Sourcings order = new Sourcings();
  private final CandidateSource near = source("NEAR", 10, Map.of(TENT, 9, STOVE, 9));
  private final CandidateSource far = source("FAR", 100, Map.of(TENT, 9, STOVE, 9));

  @Test
  void distanceCountsForTheShipmentAndForEachUnitByRoadOrGeodesic() {
    assertThat(cost(new Distance(2, 0.5, false), near, 3)).isEqualTo(2 * 10 + 0.5 * 10 * 3);
    assertThat(cost(new Distance(2, 0, true), near, 3)).isEqualTo(24);
  }

  @Test
  void aWeightMultipliesATermAndTheTermsAreNamedInThePlan() {
    SourcedOrder plan =
        order.plan(
            Sourcings.strategy(List.of(), List.of(), SoftConstraints.TWO_PASSES),
            List.of(near),
            line(1, TENT, 1));
    assertThat(plan.cost()).isZero();

    SourcedOrder heavy =
        order.plan(
            new io.waymark.fulfillment.Strategy(
                "s",
                "s",
                io.waymark.fulfillment.Strategy.Objective.WEIGHTED,
                null,
                null,
                null,
                false,
                true,
                new StrategyRules(
                    List.of(
                        new WeightedTerm(3.0, new FixedPerShipment(5)),
                        new WeightedTerm(0.5, new Distance(1, 0, false))),
                    null,
                    null,
                    null,
                    null,
                    null)),
            List.of(near),
            line(1, TENT, 1));

    assertThat(heavy.cost()).isEqualTo(20);
    assertThat(heavy.loads().get(0).byTerm())
        .containsExactly(Map.entry("fixed cost per shipment", 15.0), Map.entry("distance", 5.0));
  }

  @Test
  void aParcelCostsWhatTheTableSaysForItsWeightAndZone() {
    order.items.put(TENT, new Item(TENT, 2, null));
    order.services.put("ground", ground());

    assertThat(cost(new ParcelRate("ground"), near, 1)).isCloseTo(7, within(1e-6));
    assertThat(cost(new ParcelRate("ground"), near, 4)).isCloseTo(12, within(1e-6));
    assertThat(cost(new ParcelRate("ground"), far, 1)).isCloseTo(10, within(1e-6));
  }

  @Test
  void aSourceWithoutAPriceIsRemovedAndNotTakenForNothing() {
    order.services.put("ground", ground());
    CandidateSource remote = source("REMOTE", 5_000, Map.of(TENT, 9));

    SourcedOrder plan =
        order.plan(weighted(new ParcelRate("ground")), List.of(remote), line(1, TENT, 1));

    assertThat(plan.loads()).isEmpty();
    assertThat(plan.verdicts().get(0).removedBy()).isEqualTo("no-price");
    assertThat(plan.verdicts().get(0).explanation()).contains("no price for 6000.0 km");
  }

  @Test
  void handlingGoesByTheKindAndSourceCostsByTheSource() {
    CandidateSource store = source("STORE-A", 1, Map.of(TENT, 9));
    SourceOperation dear =
        new SourceOperation(
            null,
            null,
            null,
            null,
            0,
            null,
            null,
            0,
            new SourceOperation.Costs(1, 0.5, 0.25),
            null,
            1);

    assertThat(cost(new Handling(Map.of(io.waymark.fulfillment.Source.Kind.STORE, 2.0)), store, 3))
        .isEqualTo(6);
    assertThat(cost(new SourceCosts(), source("A", 1, dear, Map.of(TENT, 9)), 4)).isEqualTo(2.5);
  }

  @Test
  void aSplitPenaltyKeepsAnOrderTogether() {
    CandidateSource tents = source("TENTS", 1, Map.of(TENT, 9));
    CandidateSource stoves = source("STOVES", 1, Map.of(STOVE, 9));
    CandidateSource both = source("BOTH", 30, Map.of(TENT, 9, STOVE, 9));
    List<CandidateSource> sources = List.of(both, stoves, tents);

    assertThat(
            chosen(
                order.plan(
                    weighted(new Distance(1, 0, false)),
                    sources,
                    line(1, TENT, 1),
                    line(2, STOVE, 1))))
        .containsExactlyInAnyOrder("TENTS", "STOVES");
    assertThat(
            chosen(
                order.plan(
                    weighted(new Distance(1, 0, false), new SplitPenalty(40)),
                    sources,
                    line(1, TENT, 1),
                    line(2, STOVE, 1))))
        .containsExactly("BOTH");
  }

  @Test
  void aFullDayCostsTheBacklogAndAnEmptyOneNothing() {
    CandidateSource busy = source("A", 1, limited(100, 50), Map.of(TENT, 9));

    assertThat(cost(new Backlog(8), busy, 1)).isZero();
    assertThat(cost(new Backlog(8), on(busy, 25, 25), 1)).isEqualTo(4);
    assertThat(cost(new Backlog(8), near, 1)).isZero();
  }

  @Test
  void lastUnitsCostTheStockOutRiskAndPlentyNothing() {
    assertThat(cost(new StockOutRisk(6, 4), near, 3)).isZero();
    assertThat(cost(new StockOutRisk(6, 4), near, 7)).isEqualTo(7 * 3.0);
    assertThat(cost(new StockOutRisk(6, 4), near, 9)).isEqualTo(9 * 6.0);
  }

  @Test
  void overstockIsSoldFirst() {
    CandidateSource plenty = source("PLENTY", 100, Map.of(TENT, 500));

    assertThat(cost(new MarkdownAvoidance(10, 100), plenty, 2)).isZero();
    assertThat(cost(new MarkdownAvoidance(10, 90), near, 2)).isEqualTo(18);
  }

  @Test
  void latenessCountsDaysAfterThePromise() {
    order.services.put("ground", ground());
    order.terms = new PlanRequest.Terms(null, "ground", LocalDate.of(2026, 3, 4), null, 0);

    // A Monday: one day's transit arrives on the 3rd, four days' on the 6th.
    assertThat(cost(new Lateness(7, null), near, 1)).isZero();
    assertThat(cost(new Lateness(7, "ground"), far, 1)).isEqualTo(14);
    assertThat(cost(new Lateness(7, "unknown"), near, 1)).isEqualTo(210);
  }

  @Test
  void aScarceUnitCostsItsPriceAndThePlanSaysSo() {
    order.prices = (location, sku) -> location.value().equals("NEAR") ? 95 : 0;

    SourcedOrder plan =
        order.plan(
            weighted(new Distance(1, 0, false), new ScarceStock()),
            List.of(far, near),
            line(1, TENT, 1));

    assertThat(chosen(plan)).containsExactly("FAR");
    assertThat(plan.lines().get(0).sentence())
        .contains("from NEAR they would cost 105.00", "price of scarce stock 95.00");
  }

  @Test
  void aLaterChoiceCostsItsSteps() {
    SourceOperation third =
        new SourceOperation(null, null, null, null, 0, null, null, 0, null, null, 3);

    assertThat(cost(new SourcePriority(5), near, 1)).isZero();
    assertThat(cost(new SourcePriority(5), source("A", 1, third, Map.of(TENT, 1)), 1))
        .isEqualTo(10);
  }

  @Test
  void aNegativeFigureIsRefusedByName() {
    assertThatThrownBy(() -> new Distance(-1, 0, false))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            fault -> assertThat(fault.violations().get(0).field()).isEqualTo("perKm"));
    assertThatThrownBy(() -> new StockOutRisk(1, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new MarkdownAvoidance(1, Double.NaN)).isInstanceOf(InvalidInput.class);
  }

  private double cost(CostTerm term, CandidateSource at, int units) {
    SourcedOrder plan = order.plan(weighted(term), List.of(at), line(1, TENT, units));
    assertThat(plan.loads()).hasSize(1);
    assertThat(plan.lowerBound()).isEqualTo(plan.cost());
    return Math.round(plan.cost() * 1e6) / 1e6;
  }

  private static CarrierService ground() {
    return new CarrierService(
        "ground",
        "ups",
        "Ground",
        Set.of("standard"),
        List.of(new CarrierService.Band("1", 50.0, 1), new CarrierService.Band("2", 2_000.0, 4)),
        null,
        null,
        new RateTable(
            List.of(
                new RateTable.Tier(2, Map.of("1", 7.0, "2", 10.0)),
                new RateTable.Tier(10, Map.of("1", 12.0, "2", 20.0)))));
  }
}
