package io.waymark.fulfillment;

import static io.waymark.fulfillment.FulfillmentRoom.line;
import static io.waymark.fulfillment.PlanRequest.Split.BY_LINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.inventory.ReservationLine;
import io.waymark.inventory.ReservationOutcome;
import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.inventory.ReservationOutcome.Short;
import io.waymark.inventory.ReservationTerms;
import io.waymark.inventory.StockSetting;
import io.waymark.inventory.StockSetting.Kind;
import io.waymark.inventory.StockSettings;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;

class SafetyStockPlansTest {

  private static final GeoPoint COLUMBUS = new GeoPoint(39.9, -83.1);

  private FulfillmentRoom room;
  private Source near;
  private Source far;
  private Sku tent;

  @AfterEach
  void close() {
    if (room != null) {
      room.context.close();
    }
  }

  @OnBothDatabases
  void whatAPlanWantsForAChannelAReservationOfThatChannelGives(Database database) {
    open(database);

    PlanRequest web = order("web", 2);
    PlanRequest store = order("store", 2);

    assertThat(sources(room.fulfillment.plan(web))).containsExactly(far.location().value());
    assertThat(sources(room.fulfillment.plan(store))).containsExactly(near.location().value());
    assertThat(reserve(near, 2, web)).isInstanceOf(Short.class);
    assertThat(reserve(far, 2, web)).isInstanceOf(Reserved.class);
    assertThat(reserve(near, 2, store)).isInstanceOf(Reserved.class);
    FulfillmentPlan none = room.fulfillment.plan(order("web", 9));
    assertThat(none.shipments()).isEmpty();
  }

  @OnBothDatabases
  void aBatchGivesNoOrderWhatIsKeptBackFromIt(Database database) {
    open(database);
    Batches batches = room.context.getBean(Batches.class);
    List<PlanRequest> orders = List.of(order("web", 2), order("store", 2), order("web", 1));

    Batch batch = batches.plan(UUID.randomUUID().toString(), orders);
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> batches.find(batch.id()).orElseThrow().status() == Batch.Status.DONE);

    List<FulfillmentPlan> plans = batches.plans(batch.id(), 0, 10);
    assertThat(plans)
        .allSatisfy(
            plan -> {
              PlanRequest order =
                  orders.stream()
                      .filter(each -> each.orderId().equals(plan.orderId()))
                      .findFirst()
                      .orElseThrow();
              assertThat(plan.unassigned()).isEmpty();
              plan.shipments()
                  .forEach(
                      each ->
                          assertThat(
                                  reserve(
                                      room.network.sourcesNear(COLUMBUS, 9000).stream()
                                          .filter(s -> s.location().equals(each.source()))
                                          .findFirst()
                                          .orElseThrow(),
                                      each.lines().get(0).quantity(),
                                      order))
                              .isInstanceOf(Reserved.class));
            });
  }

  @OnBothDatabases
  void whatIfQuestionsAndPromisesKeepTheSafetyStockOfTheChannel(Database database) {
    open(database);

    assertThat(shortUnits(order("web", 5))).isEqualTo(5);
    assertThat(shortUnits(order("store", 5))).isZero();
    assertThat(shortUnits(order("web", 4))).isZero();

    room.carrierServices.save(
        new CarrierService(
            "air",
            "ups",
            "air",
            Set.of("express"),
            List.of(new CarrierService.Band("1", null, 1)),
            null,
            null,
            null));
    assertThat(promise(order("web", 5)).reason()).contains("no-whole-line");
    assertThat(promise(order("store", 5)).shipments())
        .extracting(Promise.Part::source)
        .containsExactly(near.location());
    Promises.Answer held =
        room.promises.promise(
            new PromiseRequest(
                order("web", 4), List.of("express"), new PromiseRequest.Hold("express", 5)));
    assertThat(held.hold()).isNotNull();
    assertThat(room.inventory.position(tent, far.location()).available()).isZero();
  }

  private void open(Database database) {
    room = new FulfillmentRoom(database);
    near = room.source("near", 39.96, -83.0);
    far = room.source("far", 41.5, -81.7);
    tent = room.stocked(5, near);
    room.receive(tent, far, 4);
    assertThat(
            room.context
                .getBean(StockSettings.class)
                .apply(
                    Kind.SAFETY_STOCK, List.of(new StockSetting(tent, near.location(), "web", 4)))
                .get(0))
        .isEmpty();
  }

  private double shortUnits(PlanRequest order) {
    WhatIfs whatIfs = room.whatIfs;
    WhatIf.Question question = new WhatIf.Question(0, List.of(order), List.of(), null, 0, 1);
    WhatIf asked = whatIfs.ask(question);
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> whatIfs.find(asked.id()).orElseThrow().answer() != null);
    return whatIfs
        .find(asked.id())
        .orElseThrow()
        .answer()
        .outcomes()
        .get(0)
        .figures()
        .get("unfulfilledUnits")
        .value();
  }

  private Promise promise(PlanRequest order) {
    return room.promises
        .promise(new PromiseRequest(order, List.of("express"), null))
        .promises()
        .get(0);
  }

  private ReservationOutcome reserve(Source source, int units, PlanRequest order) {
    return room.inventory.reserve(
        order.orderId(),
        List.of(new ReservationLine(UUID.randomUUID().toString(), tent, source.location(), units)),
        ReservationTerms.DEFAULT.with(order.terms().asker()));
  }

  private PlanRequest order(String channel, int units) {
    return new PlanRequest(
        OrderId.next(),
        "US",
        "43215",
        COLUMBUS,
        List.of(line(1, tent, units)),
        "closest",
        BY_LINE,
        Set.of(),
        new PlanRequest.Terms(
            null,
            null,
            null,
            Instant.parse("2026-03-02T10:00:00Z"),
            0,
            channel,
            Map.of("customerGroup", "vip")));
  }

  private static List<String> sources(FulfillmentPlan plan) {
    return plan.shipments().stream().map(each -> each.source().value()).toList();
  }
}
