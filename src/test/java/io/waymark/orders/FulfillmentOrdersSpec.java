package io.waymark.orders;

import static io.waymark.orders.SampleOrders.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Unknown;
import io.waymark.orders.FulfillmentOrder.Status;
import io.waymark.orders.FulfillmentOrders.Draft;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

abstract class FulfillmentOrdersSpec extends ProgressSpec {

  @Autowired PlatformTransactionManager transactions;

  @Test
  void idsAreTheOrderIdAndARunningNumberAndStayUntilUsed() {
    assertThat(fulfillment.nextIds(id, 2)).containsExactly(id + "-1", id + "-2");
    assertThat(fulfillment.nextIds(id, 1)).containsExactly(id + "-1");

    assertThat(send(2, 0)).isEqualTo(id + "-1");
    assertThat(send(0, 3)).isEqualTo(id + "-2");
  }

  @Test
  void sendingAllocatesUnitsAndPutsTheOrderInFulfillment() {
    String sent = send(2, 1);

    expectLine(1, 0, 2, 0, 0);
    expectLine(2, 0, 1, 0, 0);
    assertThat(line(2).unallocated()).isEqualTo(2);
    assertThat(order().status()).isEqualTo(OrderStatus.IN_FULFILLMENT);
    assertThat(order().fulfillmentOrders()).containsExactly(fulfillment.get(sent));
    assertThat(fulfillment.get(sent).status()).isEqualTo(Status.SENT);
    assertThat(fulfillment.get(sent).reason()).isEqualTo("closest");
  }

  @Test
  void creatingTheSameAgainChangesNothing() {
    List<Draft> drafts = List.of(draft(1, "AF-MUG", 2), draft(2, "AF-LAMP", 3));
    List<String> ids = fulfillment.nextIds(id, 2);

    List<FulfillmentOrder> first = fulfillment.create(id, ids, drafts);

    assertThat(fulfillment.create(id, ids, drafts)).isEqualTo(first);
    assertThat(order().fulfillmentOrders()).isEqualTo(first);
    assertThat(told()).containsOnlyOnce("Order placed").hasSize(3);
    assertThat(heard()).containsExactly(OrderStatus.IN_FULFILLMENT);
  }

  @Test
  void anOrderIsSentInTheTransactionThatPlacesIt() {
    List<String> sent =
        inTransaction(
            () -> {
              anOrderOfTwoLines();
              return List.of(send(2, 1), send(0, 2));
            });

    assertThat(sent).containsExactly(id + "-1", id + "-2");
    expectLine(1, 0, 2, 0, 0);
    expectLine(2, 0, 3, 0, 0);
    assertThat(order().status()).isEqualTo(OrderStatus.IN_FULFILLMENT);
    assertThat(heard()).containsExactly(OrderStatus.IN_FULFILLMENT);
  }

  @Test
  void whatIsCancelledInTheTransactionThatPlacesAnOrderIsNotSent() {
    assertThatExceptionOfType(OptimisticLockingFailureException.class)
        .isThrownBy(
            () ->
                inTransaction(
                    () -> {
                      anOrderOfTwoLines();
                      progress.cancelled(id, new Cancellation(List.of(1), "changed mind", "ann"));
                      return send(2, 3);
                    }));
  }

  @Test
  void anOrderWhosePlacingWasRolledBackIsUnknown() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              anOrderOfTwoLines();
              status.setRollbackOnly();
            });

    assertThatExceptionOfType(Unknown.class).isThrownBy(() -> fulfillment.nextIds(id, 1));
  }

  private <T> T inTransaction(Supplier<T> work) {
    return new TransactionTemplate(transactions).execute(status -> work.get());
  }

  @Test
  void aPlanOlderThanACancellationIsRefusedAsAClash() {
    progress.cancelled(id, new Cancellation(List.of(1), "changed mind", "ann"));

    assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> send(2, 3));
    assertThat(order().fulfillmentOrders()).isEmpty();
  }

  @Test
  void fromSentToDeliveredTheLinesFollow() {
    String sent = send(2, 3);

    fulfillment.accepted(sent);
    assertThat(fulfillment.get(sent).status()).isEqualTo(Status.ACCEPTED);

    assertThat(ship(sent)).isFalse();
    expectLine(1, 0, 2, 2, 0);
    assertThat(order().status()).isEqualTo(OrderStatus.SHIPPED);
    assertThat(fulfillment.get(sent).trackingNumber()).isEqualTo("T1");
    assertThat(fulfillment.get(sent).shippedAt()).isEqualTo(NOON);

    fulfillment.delivered(sent, NOON);
    expectLine(2, 0, 3, 3, 3);
    assertThat(order().lines()).allMatch(OrderLine::closed);
    assertThat(order().status()).isEqualTo(OrderStatus.SHIPPED);
  }

  @Test
  void theOrderHasShippedOnlyWhenItsLastFulfillmentOrderHas() {
    String mugs = send(2, 0);
    String lamps = send(0, 3);

    ship(mugs);
    assertThat(order().status()).isEqualTo(OrderStatus.IN_FULFILLMENT);
    ship(lamps);
    assertThat(order().status()).isEqualTo(OrderStatus.SHIPPED);
    assertThat(heard()).containsExactly(OrderStatus.IN_FULFILLMENT, OrderStatus.SHIPPED);
  }

  @Test
  void aRejectionOpensTheUnitsAgain() {
    String sent = send(2, 3);

    assertThat(fulfillment.rejected(sent, "closed on Sundays")).isTrue();

    expectLine(1, 0, 0, 0, 0);
    assertThat(line(2).unallocated()).isEqualTo(3);
    assertThat(fulfillment.get(sent).status()).isEqualTo(Status.REJECTED);
    assertThat(fulfillment.get(sent).rejection()).isEqualTo("closed on Sundays");
    assertThat(send(2, 3)).isEqualTo(id + "-2");
  }

  @Test
  void aShortShipmentOpensWhatDidNotShip() {
    String sent = send(2, 3);

    assertThat(ship(sent, 2, 1)).isTrue();
    assertThat(ship(sent, 2, 1)).isTrue();

    expectLine(1, 0, 2, 2, 0);
    expectLine(2, 0, 1, 1, 0);
    assertThat(line(2).unallocated()).isEqualTo(2);
    assertThat(order().status()).isEqualTo(OrderStatus.IN_FULFILLMENT);
    assertThat(fulfillment.get(sent).lines())
        .extracting(FulfillmentOrderLine::quantity)
        .containsExactly(2, 1);
  }

  @Test
  void aLineOfWhichNothingShippedLeavesTheFulfillmentOrder() {
    String sent = send(2, 3);

    assertThat(ship(sent, 2, 0)).isTrue();

    assertThat(fulfillment.get(sent).lines()).isEqualTo(units(1, "AF-MUG", 2));
    expectLine(2, 0, 0, 0, 0);
  }

  @Test
  void aShipmentOfNothingIsARejection() {
    String sent = send(2, 3);

    assertThat(ship(sent, 0, 0)).isTrue();

    assertThat(fulfillment.get(sent).status()).isEqualTo(Status.REJECTED);
  }

  @Test
  void moreThanWasOrderedCountsAsAllThatWasOrdered() {
    String sent = send(1, 0);

    assertThat(ship(sent, 9, 9)).isFalse();

    expectLine(1, 0, 1, 1, 0);
    expectLine(2, 0, 0, 0, 0);
  }

  @Test
  void everyNewsMayComeTwice() {
    String shipped = send(1, 0);
    String rejected = send(1, 3);

    for (int time = 0; time < 2; time++) {
      fulfillment.accepted(shipped);
      assertThat(fulfillment.rejected(rejected, "no")).isTrue();
      assertThat(ship(shipped)).isFalse();
    }
    for (int time = 0; time < 2; time++) {
      fulfillment.delivered(shipped, NOON);
    }

    expectLine(1, 0, 1, 1, 1);
    // Placed, two sent, accepted, rejected, shipped, delivered.
    assertThat(told()).hasSize(7);
  }

  @Test
  void newsThatComeTooLateChangeNothing() {
    String sent = send(2, 3);
    ship(sent);

    assertThat(fulfillment.rejected(sent, "no")).isFalse();
    fulfillment.accepted(sent);

    assertThat(fulfillment.get(sent).status()).isEqualTo(Status.SHIPPED);
  }

  @Test
  void aShipmentAfterARejectionIsToldToPeople() {
    String sent = send(2, 3);
    fulfillment.rejected(sent, "no");

    assertThat(ship(sent)).isFalse();

    expectLine(1, 0, 0, 0, 0);
    assertThat(told()).endsWith("Shipment reported too late");
  }

  @Test
  void whatHasNotShippedCannotArrive() {
    String sent = send(2, 3);

    assertThatExceptionOfType(NotAllowedNow.class)
        .isThrownBy(() -> fulfillment.delivered(sent, NOON));
  }

  @Test
  void unknownFulfillmentOrdersAreUnknown() {
    for (String nowhere : List.of(id + "-1", OrderId.next() + "-1", "nonsense", id.value(), "-")) {
      assertUnknown(() -> fulfillment.get(nowhere));
      assertUnknown(() -> fulfillment.accepted(nowhere));
      assertUnknown(() -> fulfillment.rejected(nowhere, "no"));
      assertUnknown(() -> ship(nowhere));
      assertUnknown(() -> fulfillment.delivered(nowhere, NOON));
    }
    assertUnknown(() -> fulfillment.nextIds(OrderId.next(), 1));
  }

  private static void assertUnknown(ThrowingCallable call) {
    assertThatExceptionOfType(Unknown.class).isThrownBy(call);
  }

  private static Draft draft(int line, String sku, int quantity) {
    return new Draft(
        new LocationId("DC-RENO"), "simulated-warehouse", units(line, sku, quantity), "closest");
  }
}

@OrdersOnH2
class FulfillmentOrdersOnH2Test extends FulfillmentOrdersSpec {}

@OrdersOnPostgres
class FulfillmentOrdersTest extends FulfillmentOrdersSpec {}
