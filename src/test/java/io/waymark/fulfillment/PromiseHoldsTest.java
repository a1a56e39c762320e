package io.waymark.fulfillment;

import static io.waymark.fulfillment.FulfillmentRoom.line;
import static io.waymark.fulfillment.FulfillmentRoom.request;
import static io.waymark.fulfillment.PlanRequest.Split.BY_LINE;
import static io.waymark.fulfillment.PromisesTest.cart;
import static io.waymark.fulfillment.PromisesTest.opened;
import static io.waymark.fulfillment.PromisesTest.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.inventory.ReservationLine;
import io.waymark.inventory.ReservationOutcome;
import io.waymark.inventory.Sweep;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stock that is held for promises. */
class PromiseHoldsTest {

  private static final String EXPIRY =
      "select expires_at from inventory.reservation where reference = ? and ended_at is null";

  private FulfillmentRoom room;

  @AfterEach
  void close() {
    room.context.close();
  }

  @OnBothDatabases
  void aHoldKeepsTheStockUntilItIsGivenBackOrExpires(Database database) {
    room = opened(database);
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
    room = opened(database);
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
    room = opened(database);
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
    room = opened(database);
    Source near = room.source("NEAR", 40.0, -83.0);
    Sku tent = room.stocked(1, near);
    PromiseRequest wanted = express(line(1, tent, 2), "checkout-3");

    assertThat(room.promises.promise(wanted).hold()).isNull();
    room.receive(tent, near, 1);

    assertThat(room.promises.promise(wanted).hold()).isNotNull();
  }

  @OnBothDatabases
  void anOrderTakesOverWhatIsHeldForItWithoutAGap(Database database) {
    room = opened(database);
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
    room = opened(database);
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
}
