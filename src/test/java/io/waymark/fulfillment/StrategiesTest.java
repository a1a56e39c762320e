package io.waymark.fulfillment;

import static io.waymark.fulfillment.FulfillmentRoom.line;
import static io.waymark.fulfillment.FulfillmentRoom.request;
import static io.waymark.fulfillment.PlanRequest.Split.BY_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.fulfillment.FulfillmentPlan.Shipment;
import io.waymark.fulfillment.StrategyRules.Setting;
import io.waymark.fulfillment.StrategyRules.SoftConstraints;
import io.waymark.fulfillment.StrategyRules.WeightedTerm;
import io.waymark.fulfillment.constraints.MaximumDistance;
import io.waymark.fulfillment.constraints.SafetyStock;
import io.waymark.fulfillment.costs.Distance;
import io.waymark.fulfillment.costs.Lateness;
import io.waymark.fulfillment.costs.ParcelRate;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class StrategiesTest {

  @OnBothDatabases
  void aStrategyIsKeptWithItsTermsConstraintsAndAlternates(Database database) {
    FulfillmentRoom room = database.room();
    Strategy made =
        strategy(
            new StrategyRules(
                List.of(
                    new WeightedTerm(2.0, new Distance(1, 0.5, true)),
                    new WeightedTerm(1.0, new Lateness(3, null))),
                List.of(
                    new Setting(true, 4, new MaximumDistance(800, null)),
                    new Setting(false, 0, new SafetyStock(3))),
                SoftConstraints.PENALTY,
                List.of("cheapest"),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2099-01-01T00:00:00Z")));

    room.network.save(made);

    assertThat(room.network.strategy(made.id())).contains(made);
    room.network.removeStrategy(made.id());
  }

  @OnBothDatabases
  void aStrategyThatContradictsItselfNamesEveryFieldThatIsWrong(Database database) {
    Strategy bad =
        new Strategy(
            "bad",
            "Bad",
            Strategy.Objective.WEIGHTED,
            Strategy.Costs.examples(),
            null,
            null,
            false,
            true,
            new StrategyRules(
                List.of(),
                List.of(
                    new Setting(true, -1, new SafetyStock(1)),
                    new Setting(true, 0, new SafetyStock(2)),
                    new Setting(true, 0, null)),
                null,
                List.of("bad"),
                Instant.parse("2027-01-01T00:00:00Z"),
                Instant.parse("2026-01-01T00:00:00Z")));

    assertThat(broken(database, bad))
        .containsExactly(
            "rules.terms",
            "rules.constraints[0].penalty",
            "rules.constraints[1].rule",
            "rules.constraints[2].rule",
            "rules.alternates",
            "rules.validUntil");
    assertThat(
            broken(
                database,
                strategy(
                    new StrategyRules(
                        List.of(new WeightedTerm(1.0, new ParcelRate("no-such"))),
                        List.of(new Setting(true, 0, new MaximumDistance(9, "no-list"))),
                        null,
                        null,
                        null,
                        null))))
        .containsExactly(
            "rules.terms[0].term.service",
            "rules.terms[0].term.service",
            "rules.constraints[0].rule.sourceList");
  }

  @OnBothDatabases
  void aStrategyOutsideItsValidityIsReplacedByTheDefault(Database database) {
    FulfillmentRoom room = database.room();
    Sku tent = room.stocked(5, room.source("ONE", 40.0, -83.0));
    Strategy past =
        room.network.save(
            strategy(
                new StrategyRules(
                    List.of(new WeightedTerm(1.0, new Distance(1, 0, false))),
                    null,
                    null,
                    null,
                    null,
                    Instant.parse("2020-01-01T00:00:00Z"))));

    FulfillmentPlan plan = room.fulfillment.preview(request(past.id(), BY_LINE, line(1, tent, 1)));

    assertThat(plan.strategy()).isEqualTo("cheapest");
    room.network.removeStrategy(past.id());
  }

  @OnBothDatabases
  void anImpossibleStrategyLeavesAllLinesUnassignedAndItsAlternateShipsThem(Database database) {
    FulfillmentRoom room = database.room();
    Source far = room.source("FAR", 39.5, -119.8);
    Sku tent = room.stocked(5, far);
    Strategy impossible = room.network.save(near(List.of()));
    Strategy helped = room.network.save(near(List.of("closest")));

    FulfillmentPlan none =
        room.fulfillment.preview(request(impossible.id(), BY_LINE, line(1, tent, 1)));
    FulfillmentPlan some = room.fulfillment.plan(request(helped.id(), BY_LINE, line(1, tent, 1)));

    assertThat(none.unassigned().get(0).reason()).contains("(maximum-distance)");
    assertThat(some.shipments()).extracting(Shipment::source).containsExactly(far.location());
    assertThat(some.notes()).anyMatch(note -> note.contains("alternate strategy closest"));
    assertThat(some.lines().get(0).sentence()).contains("ship from " + far.location());
    assertThat(room.fulfillment.lastPlan(some.orderId())).contains(some);
  }

  @OnBothDatabases
  void zonesBindTheSourcesThatTheyName(Database database) throws IOException {
    FulfillmentRoom room = new FulfillmentRoom(database);
    Source bound = room.source("BOUND", 40.0, -83.0);
    Source free = room.source("FREE", 39.5, -119.8);
    Sku tent = room.stocked(5, bound, free);
    room.zones(
        """
        {"type": "Feature", "id": "nevada", "properties": {"sources": ["%s"]}, "geometry":
          {"type": "Polygon", "coordinates": [[[-120,35],[-114,35],[-114,42],[-120,42],[-120,35]]]}}
        """
            .formatted(bound.location()),
        true);

    FulfillmentPlan plan = room.fulfillment.preview(request("closest", BY_LINE, line(1, tent, 1)));

    assertThat(plan.shipments()).extracting(Shipment::source).containsExactly(free.location());
    assertThat(plan.candidates()).anyMatch(c -> "outside-delivery-zone".equals(c.removedBy()));
    room.context.close();
  }

  @OnBothDatabases
  void aWorkingDayFillsUpWithWhatIsHandedOverAndEmptiesWithWhatIsGivenBack(Database database) {
    FulfillmentRoom room = new FulfillmentRoom(database);
    Source small = room.source("SMALL", 40.0, -83.0);
    room.network.save(
        new Source(
            small.location(),
            small.name(),
            small.kind(),
            small.address(),
            small.point(),
            small.provider(),
            true,
            new SourceOperation(null, null, null, null, 0, 1, null, 0, null, null, 1)));
    Sku tent = room.stocked(5, small);
    PlanRequest request = request("closest", BY_LINE, line(1, tent, 1));
    FulfillmentPlan first = room.fulfillment.plan(request);
    assertThat(first.shipments()).hasSize(1);

    room.fulfillment.committed(first, List.of("fo-1"));
    room.fulfillment.committed(first, List.of("fo-1"));

    FulfillmentPlan second = room.fulfillment.plan(request);
    assertThat(second.shipments()).isEmpty();
    assertThat(second.unassigned().get(0).reason()).contains("(daily-capacity)");
    room.fulfillment.givenBack("fo-1");
    assertThat(room.fulfillment.plan(request).shipments()).hasSize(1);
    room.context.close();
  }

  @OnBothDatabases
  void aSourceThatFailedAnOrderIsRememberedOnce(Database database) {
    FulfillmentRoom room = database.room();
    OrderId order = OrderId.next();

    room.fulfillment.failed(order, new LocationId("A"), "short");
    room.fulfillment.failed(order, new LocationId("A"), "short again");

    assertThat(room.fulfillment.failedSources(order)).isEqualTo(Set.of(new LocationId("A")));
    assertThat(room.fulfillment.failedSources(OrderId.next())).isEmpty();
  }

  private static Strategy near(List<String> alternates) {
    return strategy(
        new StrategyRules(
            List.of(new WeightedTerm(1.0, new Distance(1, 0, false))),
            List.of(new Setting(false, 0, new MaximumDistance(10, null))),
            null,
            alternates,
            null,
            null));
  }

  private static Strategy strategy(StrategyRules rules) {
    return new Strategy(
        "S-" + UUID.randomUUID(),
        "A test",
        Strategy.Objective.WEIGHTED,
        Strategy.Costs.examples(),
        null,
        null,
        false,
        true,
        rules);
  }

  private static List<String> broken(Database database, Strategy strategy) {
    List<String> fields = new java.util.ArrayList<>();
    assertThatThrownBy(() -> database.room().network.save(strategy))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            fault -> fault.violations().stream().map(Violation::field).forEach(fields::add));
    return fields;
  }
}
