package io.waymark.fulfillment;

import static io.waymark.fulfillment.FulfillmentRoom.line;
import static io.waymark.fulfillment.PlanRequest.Split.BY_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.waymark.inventory.ReservationLine;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;

/**
 * One unit lies in Columbus and one in Cleveland. Mansfield is half-way between them and a little
 * nearer to Columbus; Cincinnati is near to Columbus and far from Cleveland.
 */
class BatchesTest {

  private static final GeoPoint MANSFIELD = new GeoPoint(40.7, -82.6);
  private static final GeoPoint CINCINNATI = new GeoPoint(39.1, -84.5);

  private FulfillmentRoom room;
  private Source columbus;
  private Source cleveland;
  private Sku tent;

  @AfterEach
  void close() {
    if (room != null) {
      room.context.close();
    }
  }

  @OnBothDatabases
  void ordersPlannedTogetherCostLessThanOneAfterTheOther(Database database) {
    open(database);
    // First come, first served gives Columbus to the first order, and Cincinnati goes far.
    List<PlanRequest> orders = List.of(order(MANSFIELD), order(CINCINNATI));

    Batch batch = done(batches().plan(key(), orders));

    assertThat(batch.status()).isEqualTo(Batch.Status.DONE);
    assertThat(batch.percent()).isEqualTo(100);
    assertThat(batch.unassignedUnits()).isZero();
    List<FulfillmentPlan> plans = batches().plans(batch.id(), 0, 10);
    assertThat(plans).hasSize(2);
    assertThat(plans.get(0).orderId()).isEqualTo(orders.get(0).orderId());
    assertThat(sources(plans)).containsExactly(cleveland, columbus);
    assertThat(batch.cost())
        .isCloseTo(plans.stream().mapToDouble(FulfillmentPlan::cost).sum(), within(1e-6));
    assertThat(batch.lowerBound()).isLessThanOrEqualTo(batch.cost());
    assertThat(batch.gap()).isLessThan(0.01);
    assertThat(plans.get(0).notes()).anyMatch(note -> note.contains("1 other orders in batch"));
  }

  @OnBothDatabases
  void anOrderTakesItsPlanUpOnceWhenItIsPlannedNext(Database database) {
    open(database);
    PlanRequest order = order(MANSFIELD);
    done(batches().plan(key(), List.of(order, order(CINCINNATI))));

    FulfillmentPlan taken = room.fulfillment.plan(order);
    FulfillmentPlan again = room.fulfillment.plan(order);

    assertThat(sources(List.of(taken))).containsExactly(cleveland);
    assertThat(room.fulfillment.lastPlan(order.orderId())).contains(again);
    assertThat(sources(List.of(again))).containsExactly(columbus);
  }

  @OnBothDatabases
  void anOrderWhosePlannedStockIsGoneIsPlannedAnew(Database database) {
    open(database);
    PlanRequest order = order(CINCINNATI);
    done(batches().plan(key(), List.of(order(MANSFIELD), order)));
    room.inventory.reserve(
        OrderId.next(),
        List.of(new ReservationLine("other-" + UUID.randomUUID(), tent, columbus.location(), 1)));

    assertThat(sources(List.of(room.fulfillment.plan(order)))).containsExactly(cleveland);
  }

  @OnBothDatabases
  void anOrderThatAsksForSomethingElseIsPlannedAnew(Database database) {
    open(database);
    PlanRequest order = order(MANSFIELD);
    done(batches().plan(key(), List.of(order, order(CINCINNATI))));
    PlanRequest excluding =
        new PlanRequest(
            order.orderId(),
            "US",
            null,
            MANSFIELD,
            order.lines(),
            "closest",
            BY_LINE,
            Set.of(cleveland.location()));

    assertThat(sources(List.of(room.fulfillment.plan(excluding)))).containsExactly(columbus);
  }

  @OnBothDatabases
  void theSameKeyIsTheSameBatchAndNeverAnother(Database database) {
    open(database);
    String key = key();
    List<PlanRequest> orders = List.of(order(MANSFIELD));

    Batch first = batches().plan(key, orders);

    assertThat(batches().plan(key, orders).id()).isEqualTo(first.id());
    assertThatThrownBy(() -> batches().plan(key, List.of(order(CINCINNATI))))
        .isInstanceOf(NotAllowedNow.class);
    assertThatThrownBy(() -> batches().plan(" ", orders)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> batches().plan(key(), List.of())).isInstanceOf(InvalidInput.class);
  }

  @OnBothDatabases
  void ordersOfAllKindsAreNeverGivenMoreThanThereIs(Database database) {
    open(database);
    PlanRequest twice =
        new PlanRequest(
            OrderId.next(),
            "US",
            null,
            MANSFIELD,
            List.of(line(1, tent, 1), line(2, tent, 1)),
            "closest",
            BY_LINE,
            Set.of());
    List<PlanRequest> orders = List.of(twice, order(MANSFIELD), order(CINCINNATI));

    Batch batch = done(batches().plan(key(), orders));

    long shipped =
        batches().plans(batch.id(), 0, 10).stream()
            .flatMap(plan -> plan.shipments().stream())
            .flatMap(shipment -> shipment.lines().stream())
            .mapToLong(PlanRequest.Line::quantity)
            .sum();
    assertThat(shipped).isEqualTo(2);
    assertThat(batch.unassignedUnits()).isEqualTo(2);
    assertThat(batch.lowerBound()).isLessThanOrEqualTo(batch.cost() + 1e-9);
  }

  private void open(Database database) {
    room = new FulfillmentRoom(database);
    columbus = room.source("columbus", 39.96, -83.0);
    cleveland = room.source("cleveland", 41.5, -81.7);
    tent = room.stocked(1, columbus, cleveland);
  }

  private Batches batches() {
    return room.context.getBean(Batches.class);
  }

  private Batch done(Batch batch) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> {
              Batch.Status status = batches().find(batch.id()).orElseThrow().status();
              return status == Batch.Status.DONE || status == Batch.Status.FAILED;
            });
    return batches().find(batch.id()).orElseThrow();
  }

  private PlanRequest order(GeoPoint to) {
    return new PlanRequest(
        OrderId.next(), "US", null, to, List.of(line(1, tent, 1)), "closest", BY_LINE, Set.of());
  }

  private List<Source> sources(List<FulfillmentPlan> plans) {
    return plans.stream()
        .flatMap(plan -> plan.shipments().stream())
        .map(shipment -> room.fulfillment.source(shipment.source()).orElseThrow())
        .toList();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
