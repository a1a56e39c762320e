package io.waymark.orders;

import static io.waymark.orders.SampleOrders.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

abstract class OrderProgressSpec extends ProgressSpec {

  @Test
  void aRejectedOrderIsClosedWithItsReasons() {
    progress.rejected(id, List.of("NO_SUCH_SKU", "NO_ADDRESS"));
    progress.rejected(id, List.of("AGAIN"));

    assertThat(order().status()).isEqualTo(OrderStatus.REJECTED);
    assertThat(timeline.of(id).get(1).detail()).isEqualTo("NO_SUCH_SKU; NO_ADDRESS");
    assertThat(told()).containsExactly("Order placed", "Order rejected");
    assertThat(listener.heard).containsOnlyOnce(new OrderClosed(id, OrderStatus.REJECTED));
  }

  @Test
  void aHoldStandsUntilAPersonReleasesIt() {
    progress.held(id, List.of("HIGH_VALUE"));
    progress.held(id, List.of("HIGH_VALUE", "RISK"));
    assertThat(order().status()).isEqualTo(OrderStatus.ON_HOLD);
    assertThat(order().holds()).extracting(Hold::reason).containsExactly("HIGH_VALUE", "RISK");
    assertThat(order().holds()).allMatch(hold -> hold.endedAt() == null);

    progress.released(id, "ann", "called the customer");
    progress.released(id, "ben", null);

    assertThat(order().status()).isEqualTo(OrderStatus.PLACED);
    assertThat(order().holds())
        .allSatisfy(
            hold -> {
              assertThat(hold.endedAt()).isNotNull();
              assertThat(hold.endedBy()).isEqualTo("ann");
              assertThat(hold.note()).isEqualTo("called the customer");
            });
    assertThat(heard()).containsExactly(OrderStatus.ON_HOLD, OrderStatus.PLACED);
  }

  @Test
  void anOrderThatOnlyWaitsIsBackordered() {
    Sku lamp = new Sku("AF-LAMP");
    progress.backordered(id, units(2, "AF-LAMP", 3));
    progress.backordered(id, units(2, "AF-LAMP", 3));

    assertThat(order().status()).isEqualTo(OrderStatus.BACKORDERED);
    assertThat(told()).containsExactly("Order placed", "Backordered");
    assertThat(waiting(lamp)).isTrue();
    assertThat(waiting(new Sku("AF-MUG"))).isFalse();

    progress.backorderEnded(id);
    progress.backorderEnded(id);

    assertThat(order().status()).isEqualTo(OrderStatus.PLACED);
    assertThat(waiting(lamp)).isFalse();
    assertThat(told()).containsExactly("Order placed", "Backordered", "Backorder ended");
  }

  @Test
  void whileAPartIsUnderWayTheOrderIsInFulfillmentAndWaitsAsWell() {
    String mugs = send(2, 0);
    progress.backordered(id, units(2, "AF-LAMP", 3));
    assertThat(order().status()).isEqualTo(OrderStatus.IN_FULFILLMENT);
    assertThat(waiting(new Sku("AF-LAMP"))).isTrue();

    ship(mugs);
    assertThat(order().status()).isEqualTo(OrderStatus.BACKORDERED);

    progress.backorderEnded(id);
    assertThat(order().status()).isEqualTo(OrderStatus.IN_FULFILLMENT);
  }

  @Test
  void thoseThatWaitLongestComeFirst() {
    OrderId first = id;
    progress.backordered(first, units(1, "AF-MUG", 2));
    anOrderOfTwoLines();
    progress.backordered(id, units(1, "AF-MUG", 1));

    assertThat(orders.waitingFor(new Sku("AF-MUG"), null, 1_000))
        .extracting(WaitingOrder::order)
        .containsSubsequence(first, id);
  }

  @Test
  void anOrderWithOpenUnitsDoesNotClose() {
    assertThat(progress.close(id)).isEqualTo(OrderStatus.PLACED);
    ship(send(2, 3));
    assertThat(progress.close(id)).isEqualTo(OrderStatus.SHIPPED);
  }

  @Test
  void anOrderOfWhichSomethingArrivedCompletesOnce() {
    String sent = send(2, 0);
    ship(sent);
    fulfillment.delivered(sent, NOON);
    progress.cancelled(id, new Cancellation(List.of(2), null, "ann"));

    assertThat(progress.close(id)).isEqualTo(OrderStatus.COMPLETED);
    assertThat(progress.close(id)).isEqualTo(OrderStatus.COMPLETED);

    assertThat(listener.heard).containsOnlyOnce(new OrderClosed(id, OrderStatus.COMPLETED));
    assertThat(told()).endsWith("Order completed").doesNotHaveDuplicates();
  }

  @Test
  void anOrderOfWhichNothingArrivedIsCancelled() {
    progress.cancelled(id, new Cancellation(null, "changed mind", "ann"));

    assertThat(progress.close(id)).isEqualTo(OrderStatus.CANCELLED);
    assertThat(order().status()).isEqualTo(OrderStatus.CANCELLED);
  }

  @Test
  void notesAndEscalationsGoToTheTimeline() {
    progress.noted(id, "Inventory reserved", null);
    progress.escalated(id, "Not accepted for 4 hours", "operators");

    assertThat(timeline.of(id))
        .extracting(Timeline.Entry::detail)
        .contains("Not accepted for 4 hours (to operators)");
    assertThat(told()).containsExactly("Order placed", "Inventory reserved", "Escalated");
    assertThat(timeline.of(id)).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
  }

  @Test
  void everyStepOfAnUnknownOrderIsUnknown() {
    OrderId nowhere = OrderId.next();
    List<ThrowingCallable> steps =
        List.of(
            () -> progress.rejected(nowhere, List.of("x")),
            () -> progress.held(nowhere, List.of("x")),
            () -> progress.released(nowhere, "ann", null),
            () -> progress.backordered(nowhere, units(1, "AF-MUG", 1)),
            () -> progress.backorderEnded(nowhere),
            () -> progress.cancelled(nowhere, new Cancellation(null, null, "ann")),
            () -> progress.unallocatedCancelled(nowhere, "late", "journey"),
            () -> progress.escalated(nowhere, "x", "y"),
            () -> progress.noted(nowhere, "x", null),
            () -> progress.close(nowhere));

    assertThat(steps).allSatisfy(step -> assertThatExceptionOfType(Unknown.class).isThrownBy(step));
  }

  private boolean waiting(Sku sku) {
    return orders.waitingFor(sku, null, 1_000).stream().anyMatch(w -> w.order().equals(id));
  }
}

@OrdersOnH2
class OrderProgressOnH2Test extends OrderProgressSpec {}

@OrdersOnPostgres
class OrderProgressTest extends OrderProgressSpec {}
