package io.waymark.fulfillment;

import static io.waymark.fulfillment.FulfillmentRoom.line;
import static io.waymark.fulfillment.FulfillmentRoom.request;
import static io.waymark.fulfillment.PlanRequest.Split.BY_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.inventory.AvailableToPromise;
import io.waymark.inventory.ReservationLine;
import io.waymark.inventory.ReservationOutcome;
import io.waymark.inventory.ScheduledChange;
import io.waymark.inventory.Sweep;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PromisesTest {

  // A Monday.
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);

  private static final String EXPIRY =
      "select expires_at from inventory.reservation where reference = ? and ended_at is null";

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
  void aHoldKeepsTheStockUntilItIsGivenBackOrExpires(Database database) {
    open(database);
    Source near = room.source("NEAR", 40.0, -83.0);
    Sku tent = room.stocked(2, near);
    PromiseRequest wanted = express(line(1, tent, 2), null);

    Promises.Held held = room.promises.promise(wanted).hold();

    assertThat(held.expiresAt()).isAfter(Instant.now().plusSeconds(500));
    assertThat(available(tent, near)).isZero();
    assertThat(room.promises.promise(wanted).hold()).isNull();
    room.promises.release(held.id());
    room.promises.release(held.id());
    assertThat(available(tent, near)).isEqualTo(2);

    Promises.Held again = room.promises.promise(wanted).hold();
    assertThat(room.jdbc.sql(EXPIRY).param(again.id()).query(OffsetDateTime.class).single())
        .satisfies(until -> assertThat(until.toInstant()).isEqualTo(again.expiresAt()));
    Sweep.now(room.context);
    assertThat(available(tent, near)).isZero();
    hasExpired(again.id());
    Sweep.now(room.context);
    assertThat(available(tent, near)).isEqualTo(2);
  }

  @OnBothDatabases
  void aRepeatedRequestIsAnsweredAsBeforeAndHoldsNothingMore(Database database) {
    open(database);
    Source near = room.source("NEAR", 40.0, -83.0);
    Sku tent = room.stocked(3, near);
    PromiseRequest wanted = express(line(1, tent, 2), "checkout-1");

    Promises.Answer first = room.promises.promise(wanted);
    Promises.Answer second = room.promises.promise(wanted);

    assertThat(first.hold()).isNotNull();
    assertThat(second).isEqualTo(first);
    assertThat(available(tent, near)).isEqualTo(1);
    assertThatThrownBy(() -> room.promises.promise(express(line(1, tent, 1), "checkout-1")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("hold.requestId");
    PromiseHoldTable table = room.context.getBean(PromiseHoldTable.class);
    table.tidy();
    assertThat(room.promises.promise(wanted)).isEqualTo(first);
  }

  @OnBothDatabases
  void requestsAtOnceWithOneIdHoldOnce(Database database) {
    open(database);
    Source near = room.source("NEAR", 40.0, -83.0);
    Sku tent = room.stocked(9, near);
    PromiseRequest wanted = express(line(1, tent, 2), "checkout-2");

    List<CompletableFuture<Promises.Answer>> asked =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> room.promises.promise(wanted)))
            .toList();

    assertThat(asked.stream().map(each -> each.join().hold()).distinct()).hasSize(1);
    assertThat(available(tent, near)).isEqualTo(7);
  }

  @OnBothDatabases
  void aHoldThatCouldNotBeMadeMayBeAskedForAgain(Database database) {
    open(database);
    Source near = room.source("NEAR", 40.0, -83.0);
    Sku tent = room.stocked(1, near);
    PromiseRequest wanted = express(line(1, tent, 2), "checkout-3");

    assertThat(room.promises.promise(wanted).hold()).isNull();
    room.receive(tent, near, 1);

    assertThat(room.promises.promise(wanted).hold()).isNotNull();
  }

  @OnBothDatabases
  void anOrderTakesOverWhatIsHeldForItWithoutAGap(Database database) {
    open(database);
    Source near = room.source("NEAR", 40.0, -83.0);
    Sku tent = room.stocked(2, near);
    Promises.Held held = room.promises.promise(express(line(1, tent, 2), null)).hold();
    PlanRequest order = request("closest", BY_LINE, line(1, tent, 2));
    assertThat(room.fulfillment.plan(order).shipments()).isEmpty();

    CompletableFuture<ReservationOutcome> other = new CompletableFuture<>();
    new TransactionTemplate(room.context.getBean(PlatformTransactionManager.class))
        .executeWithoutResult(
            status -> {
              FulfillmentPlan plan = room.fulfillment.plan(order, held.id());
              assertThat(plan.shipments()).hasSize(1);
              assertThat(plan.notes()).anyMatch(note -> note.contains(held.id()));
              other.completeAsync(() -> reserve("another", tent, near, 1));
              assertThat(other).failsWithin(Duration.ofMillis(300));
              reserve(order.orderId() + "-1", tent, near, 2);
            });

    assertThat(other.join()).isInstanceOf(ReservationOutcome.Short.class);
    hasExpired(held.id());
    Sweep.now(room.context);
    room.promises.release(held.id());
    assertThat(available(tent, near)).isZero();
    assertThat(room.inventory.position(tent, near.location()).reserved()).isEqualTo(2);
  }

  @OnBothDatabases
  void aHoldThatHasEndedAndWhatIsNoHoldAreNotTakenOver(Database database) {
    open(database);
    Source near = room.source("NEAR", 40.0, -83.0);
    Sku tent = room.stocked(2, near);
    PlanRequest order = request("closest", BY_LINE, line(1, tent, 2));
    String others = OrderId.next() + "-1";
    reserve(others, tent, near, 2);
    TransactionTemplate transaction =
        new TransactionTemplate(room.context.getBean(PlatformTransactionManager.class));

    for (String hold : List.of(others, "promise-" + OrderId.next(), "promise-1", "")) {
      transaction.executeWithoutResult(
          status -> assertThat(room.fulfillment.plan(order, hold).shipments()).isEmpty());
    }

    assertThat(available(tent, near)).isZero();
    assertThatThrownBy(() -> room.promises.release(others))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("id");
    assertThatThrownBy(() -> room.fulfillment.plan(order, "promise-" + OrderId.next()))
        .isInstanceOf(IllegalTransactionStateException.class);
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

  private ReservationOutcome reserve(String reference, Sku sku, Source source, int units) {
    return room.inventory.reserve(
        null, List.of(new ReservationLine(reference, sku, source.location(), units)));
  }

  private int available(Sku sku, Source source) {
    return room.inventory.position(sku, source.location()).available();
  }

  private void hasExpired(String reference) {
    room.jdbc
        .sql("update inventory.reservation set expires_at = reserved_at where reference = ?")
        .param(reference)
        .update();
  }

  private static PromiseRequest express(PlanRequest.Line line, String requestId) {
    return with(cart(List.of("express"), line), new PromiseRequest.Hold("express", 10, requestId));
  }

  private void open(Database database) {
    room = new FulfillmentRoom(database);
    room.carrierServices.save(service("air", "express", 1, 1));
    room.carrierServices.save(service("ground", "standard", 2, 5));
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

  private static PromiseRequest with(PromiseRequest request, PromiseRequest.Hold hold) {
    return new PromiseRequest(request.cart(), request.methods(), hold);
  }

  private static PromiseRequest cart(List<String> methods, PlanRequest.Line... lines) {
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
