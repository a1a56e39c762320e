package io.waymark.orders;

import static io.waymark.orders.SampleOrders.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.orders.FulfillmentOrder.Status;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class OrderCancellationSpec extends ProgressSpec {

  @Test
  void aRequestIsToldToTheJourneyOnceAndStandsInTheTimeline() {
    Cancellation wish = wish(1);

    orders.requestCancellation(id, wish);

    assertThat(listener.heard).containsOnlyOnce(new CancellationRequested(id, wish));
    assertThat(timeline.of(id))
        .last()
        .satisfies(entry -> assertThat(entry.event()).isEqualTo("Cancellation requested"))
        .satisfies(entry -> assertThat(entry.detail()).isEqualTo("Lines [1]: changed mind"))
        .satisfies(entry -> assertThat(entry.by()).isEqualTo("ann"));
  }

  @Test
  void aRequestThatIsGrantedOrOnItsWayIsNoNews() {
    send(0, 3);
    progress.cancelled(id, wish());
    int before = told().size();

    orders.requestCancellation(id, wish());
    orders.requestCancellation(id, wish(1));

    assertThat(told()).hasSize(before);
    assertThat(listener.heard).doesNotContain(new CancellationRequested(id, wish()));
  }

  @Test
  void unknownLinesAreNamed() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> orders.requestCancellation(id, wish(1, 7, null)))
        .satisfies(
            fault ->
                assertThat(fault.violations())
                    .extracting(violation -> violation.field())
                    .containsExactly("lines[1]", "lines[2]"));
  }

  @Test
  void whatHasShippedCannotBeCancelled() {
    ship(send(2, 0));

    assertThatExceptionOfType(NotAllowedNow.class)
        .isThrownBy(() -> orders.requestCancellation(id, wish(1)));
    orders.requestCancellation(id, wish());
  }

  @Test
  void aClosedOrderCannotBeCancelledButACancelledOneIs() {
    progress.rejected(id, List.of("NO_SUCH_SKU"));
    assertThatExceptionOfType(NotAllowedNow.class)
        .isThrownBy(() -> orders.requestCancellation(id, wish()));

    anOrderOfTwoLines();
    progress.cancelled(id, wish());
    progress.close(id);
    orders.requestCancellation(id, wish());
  }

  @Test
  void unitsThatAreNowhereAreCancelledAtOnce() {
    assertThat(progress.cancelled(id, wish(2))).isEmpty();
    assertThat(progress.cancelled(id, wish(2))).isEmpty();

    expectLine(1, 0, 0, 0, 0);
    expectLine(2, 3, 0, 0, 0);
    assertThat(told()).containsExactly("Order placed", "Units cancelled");
  }

  @Test
  void sourcesOfUnshippedUnitsMustBeAskedAndTheUnitsFollowTheirAnswer() {
    String mugs = send(2, 0);
    String lamps = send(0, 2);

    List<FulfillmentOrder> asked = progress.cancelled(id, wish(2));

    assertThat(asked).extracting(FulfillmentOrder::id).containsExactly(lamps);
    assertThat(asked).allMatch(FulfillmentOrder::cancellationRequested);
    expectLine(2, 1, 2, 0, 0);

    assertThat(fulfillment.rejected(lamps, "stopped")).isFalse();

    expectLine(2, 3, 0, 0, 0);
    assertThat(fulfillment.get(lamps).status()).isEqualTo(Status.CANCELLED);
    assertThat(fulfillment.get(mugs).cancellationRequested()).isFalse();
    assertThat(order().status()).isEqualTo(OrderStatus.IN_FULFILLMENT);
  }

  @Test
  void linesThatWereNotAskedForOpenAgainWhenTheirSourceStops() {
    String both = send(2, 3);
    progress.cancelled(id, wish(1));

    assertThat(fulfillment.rejected(both, "stopped")).isTrue();

    expectLine(1, 2, 0, 0, 0);
    expectLine(2, 0, 0, 0, 0);
    assertThat(line(2).unallocated()).isEqualTo(3);
  }

  @Test
  void aShortShipmentAfterACancellationCancelsTheRest() {
    String sent = send(2, 3);
    progress.cancelled(id, wish());

    assertThat(ship(sent, 1, 0)).isFalse();

    expectLine(1, 1, 1, 1, 0);
    expectLine(2, 3, 0, 0, 0);
    assertThat(order().status()).isEqualTo(OrderStatus.SHIPPED);
    fulfillment.delivered(sent, NOON);
    assertThat(progress.close(id)).isEqualTo(OrderStatus.COMPLETED);
  }

  @Test
  void theSourceMayHaveShippedBeforeItWasAsked() {
    String sent = send(2, 3);
    progress.cancelled(id, wish());

    ship(sent);

    expectLine(1, 0, 2, 2, 0);
    assertThat(order().status()).isEqualTo(OrderStatus.SHIPPED);
  }

  @Test
  void cancelledUnitsNoLongerWaitForStock() {
    String mugs = send(2, 0);
    progress.backordered(id, units(2, "AF-LAMP", 3));
    ship(mugs);

    progress.cancelled(id, wish(2));

    assertThat(orders.waitingFor(line(2).sku(), null, 1_000))
        .extracting(WaitingOrder::order)
        .doesNotContain(id);
    assertThat(order().status()).isEqualTo(OrderStatus.SHIPPED);
  }

  @Test
  void cancellingAHeldOrderEndsItsHolds() {
    progress.held(id, List.of("RISK"));

    progress.cancelled(id, wish());

    assertThat(order().holds())
        .singleElement()
        .satisfies(hold -> assertThat(hold.endedBy()).isEqualTo("ann"));
    assertThat(progress.close(id)).isEqualTo(OrderStatus.CANCELLED);
  }

  @Test
  void onlyUnallocatedUnitsAreCancelledWhenStockDidNotComeInTime() {
    String sent = send(2, 1);
    progress.backordered(id, units(2, "AF-LAMP", 2));

    progress.unallocatedCancelled(id, "no stock by the deadline", "journey");

    expectLine(1, 0, 2, 0, 0);
    expectLine(2, 2, 1, 0, 0);
    assertThat(fulfillment.get(sent).cancellationRequested()).isFalse();
    assertThat(fulfillment.rejected(sent, "no")).isTrue();
    expectLine(2, 2, 0, 0, 0);
  }

  private static Cancellation wish(Integer... lines) {
    return new Cancellation(Arrays.asList(lines), "changed mind", "ann");
  }
}

@OrdersOnH2
class OrderCancellationOnH2Test extends OrderCancellationSpec {}

@OrdersOnPostgres
class OrderCancellationTest extends OrderCancellationSpec {}
