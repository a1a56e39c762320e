package io.waymark.fulfillment;

import static io.waymark.fulfillment.FulfillmentRoom.line;
import static io.waymark.fulfillment.FulfillmentRoom.request;
import static io.waymark.fulfillment.PlanRequest.Split.BY_LINE;
import static io.waymark.fulfillment.PlanRequest.Split.BY_QUANTITY;
import static io.waymark.fulfillment.PlanRequest.Split.COMPLETE_ORDER;
import static io.waymark.fulfillment.PlanRequest.Split.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.waymark.fulfillment.FulfillmentPlan.Shipment;
import io.waymark.fulfillment.FulfillmentPlan.Unassigned;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.util.List;
import java.util.Set;

class PlanningTest {

  @OnBothDatabases
  void theClosestSourceWithStockShipsAndEveryOtherSourceIsExplained(Database database) {
    FulfillmentRoom room = database.room();
    Source near = room.source("NEAR", 40.0, -83.0);
    Source far = room.source("FAR", 39.5, -119.8);
    Source empty = room.source("EMPTY", 40.0, -82.9);
    Sku tent = room.stocked(5, near, far);

    FulfillmentPlan plan = room.fulfillment.plan(request("closest", BY_LINE, line(1, tent, 2)));

    assertThat(plan.shipments())
        .extracting(Shipment::source, Shipment::provider, Shipment::lines)
        .containsExactly(tuple(near.location(), "simulated-warehouse", List.of(line(1, tent, 2))));
    assertThat(plan.unassigned()).isEmpty();
    assertThat(plan.cost()).isEqualTo(plan.lowerBound()).isBetween(1.0, 10.0);
    assertThat(candidate(plan, empty).removedBy()).isEqualTo("no-stock");
    assertThat(candidate(plan, far).removedBy()).isNull();
    assertThat(candidate(plan, far).explanation()).contains("Eligible for lines 1");
    assertThat(plan.shipments().get(0).reason()).contains("next best", far.location().value());
    assertThat(plan.notes()).anyMatch(note -> note.contains("43215"));
  }

  @OnBothDatabases
  void aPlanIsKeptWithItsExplanationAndTheLastOneIsRead(Database database) {
    FulfillmentRoom room = database.room();
    Sku tent = room.stocked(5, room.source("ONE", 40.0, -83.0));
    PlanRequest request = request("cheapest", BY_LINE, line(1, tent, 2));
    room.fulfillment.plan(request);

    FulfillmentPlan second = room.fulfillment.plan(request);

    assertThat(room.fulfillment.lastPlan(request.orderId())).contains(second);
    assertThat(room.fulfillment.lastPlan(OrderId.next())).isEmpty();
  }

  @OnBothDatabases
  void aPreviewIsTheSamePlanButNothingIsKept(Database database) {
    FulfillmentRoom room = database.room();
    Sku tent = room.stocked(5, room.source("ONE", 40.0, -83.0));
    PlanRequest request = request("cheapest", BY_LINE, line(1, tent, 2));

    FulfillmentPlan preview = room.fulfillment.preview(request);

    assertThat(preview.id()).isNull();
    assertThat(room.fulfillment.lastPlan(request.orderId())).isEmpty();
    assertThat(room.fulfillment.plan(request).shipments()).isEqualTo(preview.shipments());
  }

  @OnBothDatabases
  void planningReadsStockOnceAndWritesOnce(Database database) {
    FulfillmentRoom room = database.room();
    Source one = room.source("ONE", 40.0, -83.0);
    Sku tent = room.stocked(5, one);
    Sku stove = room.stocked(5, one);
    PlanRequest request = request("cheapest", BY_LINE, line(1, tent, 2), line(2, stove, 1));
    room.fulfillment.plan(request);

    List<String> statements = room.statements.during(() -> room.fulfillment.plan(request));

    assertThat(statements).hasSize(2);
    assertThat(statements.get(0)).contains("inventory.position");
    assertThat(statements.get(1)).contains("insert into fulfillment.plan");
  }

  @OnBothDatabases
  void whatIsReservedIsNotPlannedAgain(Database database) {
    FulfillmentRoom room = database.room();
    Source one = room.source("ONE", 40.0, -83.0);
    Sku tent = room.stocked(3, one);
    room.inventory.reserve(
        OrderId.next(),
        List.of(
            new io.waymark.inventory.ReservationLine(
                OrderId.next().value(), tent, one.location(), 2)));

    FulfillmentPlan plan = room.fulfillment.plan(request("closest", BY_LINE, line(1, tent, 2)));

    assertThat(plan.shipments()).isEmpty();
    assertThat(plan.unassigned())
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.reason())
                    .contains("every source that has some was removed", "1 (no-whole-line)"));
  }

  @OnBothDatabases
  void theSplitModesDecideHowFarAnOrderIsDivided(Database database) {
    FulfillmentRoom room = database.room();
    Source east = room.source("EAST", 40.0, -83.0);
    Source west = room.source("WEST", 39.5, -119.8);
    Sku tent = room.stocked(4, east);
    Sku stove = room.stocked(2, east, west);
    PlanRequest.Line[] lines = {line(1, tent, 4), line(2, stove, 3)};

    assertThat(room.fulfillment.plan(request("closest", NONE, lines)).shipments()).isEmpty();
    FulfillmentPlan complete = room.fulfillment.plan(request("closest", COMPLETE_ORDER, lines));
    assertThat(complete.shipments()).isEmpty();
    assertThat(complete.unassigned())
        .extracting(Unassigned::reason)
        .satisfiesExactly(
            first -> assertThat(first).contains("completely or not at all", "line 2 is short"),
            second ->
                assertThat(second).contains("no single eligible source", "2 (no-whole-line)"));
    FulfillmentPlan byLine = room.fulfillment.plan(request("closest", BY_LINE, lines));
    assertThat(byLine.shipments()).extracting(Shipment::source).containsExactly(east.location());
    assertThat(byLine.unassigned()).extracting(Unassigned::line).containsExactly(2);
    FulfillmentPlan byQuantity = room.fulfillment.plan(request("closest", BY_QUANTITY, lines));
    assertThat(byQuantity.unassigned()).isEmpty();
    assertThat(byQuantity.shipments())
        .extracting(Shipment::source, Shipment::lines)
        .containsExactly(
            tuple(east.location(), List.of(line(1, tent, 4), line(2, stove, 2))),
            tuple(west.location(), List.of(line(2, stove, 1))));
  }

  @OnBothDatabases
  void excludedAndInactiveSourcesAreRemovedByTheirRule(Database database) {
    FulfillmentRoom room = database.room();
    Source rejected = room.source("REJECTED", 40.0, -83.0);
    Source closed = room.source("CLOSED", 40.0, -83.0);
    room.network.save(
        new Source(
            closed.location(),
            closed.name(),
            closed.kind(),
            closed.address(),
            closed.point(),
            closed.provider(),
            false));
    Sku tent = room.stocked(5, rejected, closed);
    PlanRequest all = request("cheapest", BY_LINE, line(1, tent, 1));

    FulfillmentPlan plan =
        room.fulfillment.plan(
            new PlanRequest(
                all.orderId(),
                all.country(),
                all.postalCode(),
                null,
                all.lines(),
                all.strategy(),
                all.split(),
                Set.of(rejected.location())));

    assertThat(candidate(plan, rejected).removedBy()).isEqualTo("excluded-source");
    assertThat(candidate(plan, closed).removedBy()).isEqualTo("inactive-source");
    assertThat(plan.unassigned().get(0).reason())
        .contains("5 (excluded-source)", "5 (inactive-source)");
  }

  @OnBothDatabases
  void anUnknownStrategyIsReplacedByTheDefaultAndThePlanSaysSo(Database database) {
    FulfillmentRoom room = database.room();
    Sku tent = room.stocked(5, room.source("ONE", 40.0, -83.0));

    FulfillmentPlan plan = room.fulfillment.plan(request("no-such", BY_LINE, line(1, tent, 2)));

    assertThat(plan.strategy()).isEqualTo("cheapest");
    assertThat(plan.notes()).anyMatch(note -> note.contains("Strategy no-such"));
  }

  @OnBothDatabases
  void aDestinationThatCannotBePlacedLeavesEverythingUnassigned(Database database) {
    FulfillmentRoom room = database.room();
    Sku tent = room.stocked(5, room.source("ONE", 40.0, -83.0));

    FulfillmentPlan plan =
        room.fulfillment.plan(
            new PlanRequest(
                OrderId.next(),
                "ZZ",
                "1",
                null,
                List.of(line(1, tent, 2)),
                "closest",
                BY_LINE,
                null));

    assertThat(plan.unassigned()).extracting(Unassigned::quantity).containsExactly(2);
    assertThat(plan.unassigned().get(0).reason()).contains("cannot be placed", "ZZ");
  }

  @OnBothDatabases
  void aBadRequestNamesEveryWrongField(Database database) {
    FulfillmentRoom room = database.room();
    PlanRequest.Line twice = line(1, new Sku("A"), 1);

    assertThatThrownBy(
            () -> room.fulfillment.plan(request("x", null, twice, twice, line(2, null, 0))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            fault ->
                assertThat(fault.violations())
                    .extracting(Violation::field)
                    .containsExactly(
                        "split", "lines[1].line", "lines[2].sku", "lines[2].quantity"));
  }

  private static FulfillmentPlan.Candidate candidate(FulfillmentPlan plan, Source source) {
    return plan.candidates().stream()
        .filter(candidate -> candidate.source().equals(source.location()))
        .findFirst()
        .orElseThrow();
  }
}
