package io.waymark.fulfillment.sourcing;

import static io.waymark.fulfillment.sourcing.Sourcings.STOVE;
import static io.waymark.fulfillment.sourcing.Sourcings.TENT;
import static io.waymark.fulfillment.sourcing.Sourcings.air;
import static io.waymark.fulfillment.sourcing.Sourcings.both;
import static io.waymark.fulfillment.sourcing.Sourcings.chosen;
import static io.waymark.fulfillment.sourcing.Sourcings.closest;
import static io.waymark.fulfillment.sourcing.Sourcings.limited;
import static io.waymark.fulfillment.sourcing.Sourcings.line;
import static io.waymark.fulfillment.sourcing.Sourcings.on;
import static io.waymark.fulfillment.sourcing.Sourcings.option;
import static io.waymark.fulfillment.sourcing.Sourcings.outOfZone;
import static io.waymark.fulfillment.sourcing.Sourcings.source;
import static io.waymark.fulfillment.sourcing.Sourcings.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.fulfillment.Handling;
import io.waymark.fulfillment.Item;
import io.waymark.fulfillment.LineExplanation;
import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.PlanRequest.Split;
import io.waymark.fulfillment.SoftBreach;
import io.waymark.fulfillment.Source;
import io.waymark.fulfillment.SourceList;
import io.waymark.fulfillment.SourceOperation;
import io.waymark.fulfillment.SourceOperation.Pickup;
import io.waymark.fulfillment.Strategy;
import io.waymark.fulfillment.StrategyRules.Setting;
import io.waymark.fulfillment.StrategyRules.SoftConstraints;
import io.waymark.fulfillment.constraints.CalendarAndCutOff;
import io.waymark.fulfillment.constraints.CarrierServed;
import io.waymark.fulfillment.constraints.DailyCapacity;
import io.waymark.fulfillment.constraints.ExcludedSources;
import io.waymark.fulfillment.constraints.MaximumDistance;
import io.waymark.fulfillment.constraints.MaximumRejects;
import io.waymark.fulfillment.constraints.MaximumSources;
import io.waymark.fulfillment.constraints.NoPartialOrder;
import io.waymark.fulfillment.constraints.NoSplitBelow;
import io.waymark.fulfillment.constraints.PromisedDate;
import io.waymark.fulfillment.constraints.SafetyStock;
import io.waymark.fulfillment.costs.Distance;
import io.waymark.kernel.LocationId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConstraintsTest {

  private final Sourcings order = new Sourcings();
  private final CandidateSource near = source("NEAR", 10, Map.of(TENT, 9, STOVE, 9));
  private final CandidateSource far = source("FAR", 100, Map.of(TENT, 9, STOVE, 9));

  @Test
  void aMaximumDistanceMayHoldForAListOnly() {
    order.lists.put("l", new SourceList("l", "l", Set.of(new LocationId("NEAR"))));

    assertThat(removal(within(new MaximumDistance(9.9, null)), near))
        .isEqualTo("maximum-distance: 10.0 km away, over the maximum of 9.9 km");
    assertThat(removal(within(new MaximumDistance(5, "l")), near)).startsWith("maximum-distance");
    assertThat(removal(within(new MaximumDistance(5, "l")), far)).isNull();
  }

  @Test
  void aSourceOutsideItsValidityOrZonesIsRemoved() {
    SourceOperation later =
        new SourceOperation(
            Sourcings.MONDAY.plusSeconds(1), null, null, null, 0, null, null, 0, null, null, 1);

    assertThat(removal(within(), source("A", 1, later, Map.of(TENT, 1))))
        .startsWith("inactive-source: The source takes orders from 2026-03-02T10:00:01Z");
    assertThat(removal(within(), outOfZone(near))).startsWith("outside-delivery-zone");
  }

  @Test
  void sourcesCanBeExcludedByLocationKindAndList() {
    order.lists.put("l", new SourceList("l", "l", Set.of(new LocationId("FAR"))));
    Strategy strategy =
        within(
            new ExcludedSources(Set.of(new LocationId("NEAR")), null, null),
            new ExcludedSources(null, Set.of(Source.Kind.STORE), "l"));

    assertThat(removal(strategy, near)).startsWith("excluded-sources");
    assertThat(removal(strategy, far)).startsWith("excluded-sources");
    assertThat(removal(strategy, source("STORE-1", 1, Map.of(TENT, 1))))
        .startsWith("excluded-sources");
    assertThat(removal(strategy, source("OTHER", 1, Map.of(TENT, 1)))).isNull();
  }

  @Test
  void anOrderThatWouldLeaveTooLateIsNotGivenToASource() {
    SourceOperation slow =
        new SourceOperation(null, null, null, null, 48 * 60, null, null, 0, null, null, 1);
    CandidateSource at = source("A", 1, slow, Map.of(TENT, 1));

    assertThat(removal(within(new CalendarAndCutOff(47, null)), at))
        .contains("would leave at 2026-03-04T10:00:00Z", "47 hours");
    assertThat(removal(within(new CalendarAndCutOff(48, null)), at)).isNull();
  }

  @Test
  void theCarrierMustComeAndReachTheDestinationInTime() {
    order.services.put("air", air());
    order.terms = new PlanRequest.Terms(null, "air", LocalDate.of(2026, 3, 2), null, 0);
    SourceOperation dhlOnly =
        new SourceOperation(
            null,
            null,
            null,
            List.of(new Pickup("dhl", LocalTime.of(12, 0), LocalTime.of(16, 0))),
            0,
            null,
            null,
            0,
            null,
            null,
            1);

    assertThat(removal(within(new CarrierServed(null)), source("A", 1, dhlOnly, Map.of(TENT, 1))))
        .isEqualTo("carrier-service: Carrier ups does not come to this source");
    assertThat(removal(within(new CarrierServed("air")), source("B", 500, Map.of(TENT, 1))))
        .contains("does not go as far as 600.0 km");
    assertThat(removal(within(new PromisedDate(null)), near))
        .isEqualTo("promised-date: Would arrive on 2026-03-03, promised by 2026-03-02");
  }

  @Test
  void aFullDayTakesNoMoreOrdersAndLines() {
    assertThat(removal(within(), on(source("A", 1, limited(5, null), Map.of(TENT, 1)), 5, 0)))
        .isEqualTo("daily-capacity: Has 5 of 5 orders of its working day");
    CandidateSource oneLine = on(source("A", 1, limited(null, 8), both()), 0, 7);
    CandidateSource another = on(source("B", 1, limited(null, 8), both()), 0, 7);

    SourcedOrder plan =
        order.plan(within(), List.of(oneLine, another, far), line(1, TENT, 1), line(2, STOVE, 1));

    assertThat(chosen(plan)).containsExactlyInAnyOrder("A", "B");
    assertThat(plan.loads()).allSatisfy(load -> assertThat(load.lines()).hasSize(1));
  }

  @Test
  void safetyStockIsKeptAndSaidSo() {
    SourcedOrder plan = order.plan(within(new SafetyStock(7)), List.of(near), line(1, TENT, 3));

    assertThat(plan.loads()).isEmpty();
    assertThat(plan.lines().get(0).options().get(0).explanation())
        .isEqualTo("Not enough for any whole line: 2 of 3 TENT");
    assertThat(chosen(order.plan(within(new SafetyStock(6)), List.of(near), line(1, TENT, 3))))
        .containsExactly("NEAR");
  }

  @Test
  void hazardousAndCoolGoodsShipOnlyFromWhereTheyMay() {
    order.items.put(TENT, new Item(TENT, 0, Set.of(Handling.HAZARDOUS)));
    order.items.put(STOVE, new Item(STOVE, 0, Set.of(Handling.FROZEN)));
    SourceOperation permitted =
        new SourceOperation(
            null, null, null, null, 0, null, null, 0, null, Set.of(Handling.HAZARDOUS), 1);
    CandidateSource hall = source("HALL", 500, permitted, both());

    SourcedOrder plan =
        order.plan(within(), List.of(hall, near), line(1, TENT, 1), line(2, STOVE, 1));

    assertThat(chosen(plan)).containsExactly("HALL");
    assertThat(plan.loads().get(0).lines()).containsExactly(line(1, TENT, 1));
    assertThat(plan.shortages().get(0).reason())
        .contains("every source that has some was removed", "(temperature-class)");
    assertThat(option(plan, 1, "NEAR").removedBy()).isEqualTo("hazardous-goods");
  }

  @Test
  void theNumberOfSourcesIsLimitedForTheOrderAndForALine() {
    order.split = Split.BY_QUANTITY;
    CandidateSource a = source("A", 1, Map.of(TENT, 2));
    CandidateSource b = source("B", 2, Map.of(TENT, 2));
    CandidateSource c = source("C", 3, Map.of(TENT, 2));

    assertThat(units(new MaximumSources(2, null), a, b, c)).isEqualTo(4);
    assertThat(units(new MaximumSources(null, 1), a, b, c)).isEqualTo(2);
    assertThat(units(new MaximumSources(null, null), a, b, c)).isEqualTo(6);
  }

  @Test
  void aSmallOrderIsNotSplitAndAnOrderMayBeKeptWhole() {
    CandidateSource tents = source("TENTS", 1, Map.of(TENT, 9));
    CandidateSource stoves = source("STOVES", 1, Map.of(STOVE, 9));
    order.terms = new PlanRequest.Terms(49.99, null, null, null, 0);

    assertThat(plan(within(new NoSplitBelow(50)), tents, stoves).loads()).hasSize(1);
    assertThat(plan(within(new NoSplitBelow(49.99)), tents, stoves).loads()).hasSize(2);
    SourcedOrder kept = plan(within(new NoPartialOrder()), tents);
    assertThat(kept.loads()).isEmpty();
    assertThat(kept.shortages().get(0).reason()).contains("completely or not at all", "line 2");
  }

  @Test
  void anOrderThatWasRejectedTooOftenIsNotPlannedAndSaysSo() {
    order.terms = new PlanRequest.Terms(null, null, null, null, 3);

    SourcedOrder plan = order.plan(within(new MaximumRejects(2)), List.of(near), line(1, TENT, 1));

    assertThat(plan.shortages().get(0).reason())
        .isEqualTo("Sources rejected the order 3 times; it is planned again at most 2 times");
    assertThat(chosen(order.plan(within(new MaximumRejects(3)), List.of(near), line(1, TENT, 1))))
        .containsExactly("NEAR");
  }

  @Test
  void softConstraintsAreDroppedForWhatStayedUnassignedOnly() {
    CandidateSource stoves = source("STOVES", 300, Map.of(TENT, 9, STOVE, 9));
    CandidateSource tents = source("TENTS", 50, Map.of(TENT, 9));
    Strategy soft = closest(List.of(new Setting(true, 0, new MaximumDistance(200, null))));

    SourcedOrder plan = plan(soft, stoves, tents);

    assertThat(chosen(plan)).containsExactlyInAnyOrder("STOVES", "TENTS");
    assertThat(plan.breaches())
        .containsExactly(
            new SoftBreach(
                "maximum-distance",
                new LocationId("STOVES"),
                List.of(2),
                "300.0 km away, over the maximum of 200.0 km",
                300));
    assertThat(plan.cost()).isEqualTo(350);
  }

  @Test
  void aPenaltyIsWeighedAgainstTheOtherTerms() {
    CandidateSource broken = source("BROKEN", 210, both());
    CandidateSource within = source("WITHIN", 190, both());
    List<Setting> soft = List.of(new Setting(true, 15, new MaximumDistance(200, null)));
    Strategy charged =
        Sourcings.strategy(List.of(new Distance(1, 0, false)), soft, SoftConstraints.PENALTY);

    assertThat(chosen(plan(charged, broken, within))).containsExactly("WITHIN");
    SourcedOrder only = plan(charged, broken);
    assertThat(only.cost()).isEqualTo(225);
    assertThat(only.breaches().get(0).cost()).isEqualTo(15);
    assertThat(only.loads().get(0).byTerm()).containsEntry("penalty of maximum-distance", 15.0);
  }

  @Test
  void aSoftDailyCapacityIsOverrunOnlyWhenNobodyElseCan() {
    CandidateSource full = on(source("FULL", 1, limited(5, null), both()), 5, 9);
    Strategy soft = closest(List.of(new Setting(true, 0, new DailyCapacity())));

    assertThat(chosen(plan(soft, far, full))).containsExactly("FAR");
    SourcedOrder alone = plan(soft, full);
    assertThat(chosen(alone)).containsExactly("FULL");
    assertThat(alone.breaches().get(0).explanation()).contains("Has 5 of 5 orders");
  }

  @Test
  void anAlternateStrategyPlansWhatTheFirstLeaves() {
    CandidateSource tents = source("TENTS", 10, Map.of(TENT, 9));
    CandidateSource all = source("Z-ALL", 900, both());

    SourcedOrder plan =
        order.plan(
            List.of(within(new MaximumDistance(100, null)), within()),
            List.of(tents, all),
            line(1, TENT, 1),
            line(2, STOVE, 1));

    assertThat(chosen(plan)).containsExactly("TENTS", "Z-ALL");
    assertThat(plan.notes()).anyMatch(note -> note.contains("alternate strategy"));
  }

  @Test
  void aLineTellsWhoWouldHaveShippedItInstead() {
    SourcedOrder plan = plan(within(), far, near);

    assertThat(plan.lines().get(0).sentence())
        .isEqualTo(
            "1 TENT (line 1) ship from NEAR at 0.00 (no cost); from FAR they would cost 100.00"
                + " (distance 100.00), the rest of the plan unchanged");
    assertThat(option(plan, 1, "FAR").role()).isEqualTo(LineExplanation.Role.RUNNER_UP);
    assertThat(option(plan, 1, "NEAR").role()).isEqualTo(LineExplanation.Role.CHOSEN);
  }

  private int units(MaximumSources rule, CandidateSource... sources) {
    return order.plan(within(rule), List.of(sources), line(1, TENT, 6)).loads().stream()
        .mapToInt(Load::units)
        .sum();
  }

  private SourcedOrder plan(Strategy strategy, CandidateSource... sources) {
    return order.plan(strategy, List.of(sources), line(1, TENT, 1), line(2, STOVE, 1));
  }

  private String removal(Strategy strategy, CandidateSource at) {
    SourcedOrder.Verdict verdict =
        order.plan(strategy, List.of(at), line(1, TENT, 1)).verdicts().get(0);
    return verdict.removedBy() == null ? null : verdict.removedBy() + ": " + verdict.explanation();
  }
}
