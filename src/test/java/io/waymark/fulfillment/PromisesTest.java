package io.waymark.fulfillment;

import static io.waymark.fulfillment.FulfillmentRoom.line;
import static io.waymark.fulfillment.FulfillmentRoom.request;
import static io.waymark.fulfillment.PlanRequest.Split.BY_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.inventory.AvailableToPromise;
import io.waymark.inventory.ScheduledChange;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

class PromisesTest {

  // A Monday.
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);

  private FulfillmentRoom room;

  @AfterEach
  void close() {
    if (room != null) {
      room.context.close();
    }
  }

  @OnBothDatabases
  void eachMethodIsPromisedItsEarliestDateFromTheSourcesThatMakeIt(Database database) {
    open(database);
    Source near = room.source("NEAR", 40.0, -83.0);
    Source far = room.source("FAR", 39.5, -119.8);
    Sku tent = room.stocked(5, near, far);
    Sku stove = room.stocked(5, far);

    Promises.Answer one = room.promises.promise(cart(List.of(), line(1, tent, 1)));
    Promises.Answer both =
        room.promises.promise(cart(List.of(), line(1, tent, 1), line(2, stove, 1)));

    assertThat(one.promises()).extracting(Promise::method).containsExactly("express", "standard");
    assertThat(one.promises())
        .extracting(Promise::arrivesOn)
        .containsExactly(TUESDAY, TUESDAY.plusDays(1));
    assertThat(one.promises().get(1).shipments())
        .extracting(Promise.Part::source)
        .containsExactly(near.location());
    assertThat(both.promises().get(1).arrivesOn()).isEqualTo(LocalDate.of(2026, 3, 9));
    assertThat(both.hold()).isNull();
  }

  @OnBothDatabases
  void whatCannotBePromisedSaysWhy(Database database) {
    open(database);
    Sku tent = room.stocked(1, room.source("NEAR", 40.0, -83.0));

    Promises.Answer answer =
        room.promises.promise(cart(List.of("standard", "drone"), line(1, tent, 2)));

    assertThat(answer.promises()).allSatisfy(p -> assertThat(p.arrivesOn()).isNull());
    assertThat(answer.promises())
        .extracting(Promise::reason)
        .satisfiesExactlyInAnyOrder(
            reason -> assertThat(reason).contains("1 (no-whole-line)"),
            reason -> assertThat(reason).contains("No carrier service fulfils", "drone"));
  }

  @OnBothDatabases
  void anImpossibleHoldIsRefusedByName(Database database) {
    open(database);
    PromiseRequest cart = cart(List.of("express"), line(1, new Sku("A"), 1));

    assertThatThrownBy(
            () -> room.promises.promise(with(cart, new PromiseRequest.Hold("express", 61))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("hold.minutes");
    assertThatThrownBy(
            () -> room.promises.promise(with(cart, new PromiseRequest.Hold("ground", 0, " "))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("hold.minutes")
        .hasMessageContaining("hold.method")
        .hasMessageContaining("hold.requestId");
  }

  @OnBothDatabases
  void aPromiseAsksTheDatabaseOnceForStock(Database database) {
    open(database);
    Sku tent = room.stocked(5, room.source("NEAR", 40.0, -83.0));
    PromiseRequest cart = cart(List.of(), line(1, tent, 1));
    room.promises.promise(cart);

    assertThat(room.statements.during(() -> room.promises.promise(cart)))
        .singleElement()
        .satisfies(sql -> assertThat(sql).contains("inventory.position"));
  }

  @OnBothDatabases
  void stockThatIsExpectedIsPromisedForTheDayItCanArriveAndNotHeld(Database database) {
    open(database);
    Source near = room.source("NEAR", 40.0, -83.0);
    Sku tent = room.stocked(1, near);
    LocalDate expected = TUESDAY.plusDays(7);
    room.context
        .getBean(AvailableToPromise.class)
        .schedule(
            new ScheduledChange(
                "delivery", tent, near.location(), expected, ScheduledChange.Kind.SUPPLY, 5, null));
    PromiseRequest two = cart(List.of("express"), line(1, tent, 2));

    Promises.Answer answer =
        room.promises.promise(with(two, new PromiseRequest.Hold("express", 10)));

    Promise promise = answer.promises().get(0);
    assertThat(promise.reason()).isNull();
    assertThat(promise.arrivesOn()).isEqualTo(expected.plusDays(1));
    assertThat(promise.shipments().get(0).stockExpectedOn()).isEqualTo(expected);
    assertThat(promise.shipments().get(0).leavesAt()).isNotNull();
    assertThat(answer.hold()).isNull();
    Promise one =
        room.promises.promise(cart(List.of("express"), line(1, tent, 1))).promises().get(0);
    assertThat(one.arrivesOn()).isEqualTo(TUESDAY);
    assertThat(one.shipments().get(0).stockExpectedOn()).isNull();
    assertThat(room.promises.promise(cart(List.of("express"), line(1, tent, 7))).promises().get(0))
        .satisfies(none -> assertThat(none.reason()).contains("1 (no-whole-line)"));
  }

  private void open(Database database) {
    room = opened(database);
  }

  /** A room with an express and a standard service. */
  static FulfillmentRoom opened(Database database) {
    FulfillmentRoom room = new FulfillmentRoom(database);
    room.carrierServices.save(service("air", "express", 1, 1));
    room.carrierServices.save(service("ground", "standard", 2, 5));
    return room;
  }

  private static CarrierService service(String id, String method, int near, int far) {
    return new CarrierService(
        id,
        "ups",
        id,
        Set.of(method),
        List.of(new CarrierService.Band("1", 500.0, near), new CarrierService.Band("2", null, far)),
        null,
        null,
        null);
  }

  static PromiseRequest with(PromiseRequest request, PromiseRequest.Hold hold) {
    return new PromiseRequest(request.cart(), request.methods(), hold);
  }

  static PromiseRequest cart(List<String> methods, PlanRequest.Line... lines) {
    PlanRequest plain = request("closest", BY_LINE, lines);
    return new PromiseRequest(
        new PlanRequest(
            null,
            plain.country(),
            plain.postalCode(),
            null,
            plain.lines(),
            plain.strategy(),
            plain.split(),
            Set.of(),
            new PlanRequest.Terms(null, null, null, NOW, 0)),
        methods,
        null);
  }
}
