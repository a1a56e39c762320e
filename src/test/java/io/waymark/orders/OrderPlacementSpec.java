package io.waymark.orders;

import static io.waymark.orders.SampleOrders.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.waymark.kernel.OrderId;
import io.waymark.kernel.Unknown;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

abstract class OrderPlacementSpec {

  @Autowired Orders orders;
  @Autowired Timeline timeline;
  @Autowired FaultyListener listener;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void aPlacedOrderReadsBackExactlyAsItWasAnswered() {
    Order placed = place(SampleOrders.twoLines());

    assertThat(orders.get(placed.id())).isEqualTo(placed);
    assertThat(placed.status()).isEqualTo(OrderStatus.PLACED);
  }

  @Test
  void totalsAreComputedToTheCent() {
    NewLine tent = new NewLine(1, "AF-TENT-2P", null, 2, dec("289"), dec("10.50"), dec("43.36"));
    NewLine lamp = new NewLine(2, "AF-LAMP", null, 1, dec("34.95"), null, dec("2.62"));

    Order placed = place(SampleOrders.of(tent, lamp));

    // 2 x 289 - 10.50 + 43.36 + 34.95 + 2.62 + 9.95 for shipping
    assertThat(placed.total().amount()).isEqualByComparingTo("658.38");
    assertThat(placed.total()).hasToString("658.38 USD");
  }

  @Test
  void whatTheChannelLeavesOutIsFilledIn() {
    Order placed = place(SampleOrders.twoLines());

    assertThat(placed.orderNumber()).isEqualTo(placed.channelOrderId());
    assertThat(placed.orderType()).isEqualTo("standard");
    assertThat(placed.billTo()).isEqualTo(placed.shipTo());
    assertThat(placed.customer().group()).isEqualTo("retail");
    assertThat(placed.payment().status()).isEqualTo(Payment.Status.PAID);
    assertThat(placed.riskLevel()).isEqualTo(RiskLevel.LOW);
    assertThat(Duration.between(placed.receivedAt(), placed.cancelAfter()))
        .isEqualTo(Duration.ofDays(30));
  }

  @Test
  void linesWithoutNumbersAreNumberedByTheirPlace() {
    NewLine mug = new NewLine(null, "AF-MUG", null, 1, dec("9"), null, null);

    assertThat(place(SampleOrders.of(mug, mug)).lines())
        .extracting(OrderLine::line)
        .containsExactly(1, 2);
  }

  @Test
  void theTimelineBeginsWithThePlacement() {
    Order placed = place(SampleOrders.twoLines());

    assertThat(timeline.of(placed.id()))
        .singleElement()
        .satisfies(entry -> assertThat(entry.event()).isEqualTo("Order placed"))
        .satisfies(entry -> assertThat(entry.detail()).isEqualTo("2 lines, 59.95 USD"));
  }

  @Test
  void anOrderOfFiveHundredLinesIsTaken() {
    NewLine[] lines = new NewLine[500];
    for (int number = 1; number <= lines.length; number++) {
      lines[number - 1] = line(number, "AF-MUG", number);
    }

    Order placed = place(SampleOrders.of(lines));

    assertThat(orders.get(placed.id()).lines()).hasSize(500);
  }

  @Test
  void aClashWithAnotherTransactionIsRetriedAsAWhole() {
    NewOrder order =
        SampleOrders.of("web", FaultyListener.CLASH + SampleOrders.unique(), line(1, "AF-MUG", 1));

    Order placed = place(order);

    assertThat(timeline.of(placed.id())).hasSize(1);
  }

  @Test
  void anOrderIsStoredWhateverFailsOfWhatMayFollowInItsTransaction() {
    Order placed =
        place(
            SampleOrders.of(
                "web", FaultyListener.AHEAD + SampleOrders.unique(), line(1, "AF-MUG", 1)));

    assertThat(orders.get(placed.id())).isEqualTo(placed);
    assertThat(timeline.of(placed.id())).hasSize(1);
    assertThat(listener.heard).contains(new OrderPlaced(placed, false));
  }

  @Test
  void ofManyOrdersAtOnceAllButEightAreStoredWithoutWaitingForTheirTurn() throws Exception {
    listener.slow = new CountDownLatch(1);
    ExecutorService clients = Executors.newCachedThreadPool();
    List<Future<Order>> answers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String id = FaultyListener.SLOW + SampleOrders.unique();
      answers.add(clients.submit(() -> place(SampleOrders.of("web", id, line(1, "AF-MUG", 1)))));
    }

    await().until(() -> answers.stream().filter(Future::isDone).count() == 12);
    listener.slow.countDown();
    clients.shutdown();

    Set<OrderPlaced> placed = new HashSet<>();
    for (Future<Order> answer : answers) {
      Order order = answer.get();
      placed.add(new OrderPlaced(order, listener.heard.contains(new OrderPlaced(order, true))));
    }
    assertThat(placed).filteredOn(OrderPlaced::alone).hasSize(8);
    assertThat(listener.heard).containsAll(placed);
  }

  @Test
  void inTheCallersTransactionNothingFollowsThatCouldTakeTheCallersWorkDown() {
    Order placed =
        new TransactionTemplate(transactions).execute(status -> place(SampleOrders.twoLines()));

    assertThat(listener.heard)
        .contains(new OrderPlaced(placed, false))
        .doesNotContain(new OrderPlaced(placed, true));
  }

  @Test
  void anUnknownOrderIsUnknown() {
    OrderId nowhere = OrderId.next();

    assertThat(orders.find(nowhere)).isEmpty();
    assertThatExceptionOfType(Unknown.class).isThrownBy(() -> orders.get(nowhere));
    assertThatExceptionOfType(Unknown.class).isThrownBy(() -> timeline.of(nowhere));
  }

  private Order place(NewOrder order) {
    return ((Placement.Placed) orders.place(order, Optional.empty())).order();
  }

  private static BigDecimal dec(String amount) {
    return new BigDecimal(amount);
  }
}

@OrdersOnH2
class OrderPlacementOnH2Test extends OrderPlacementSpec {}

@OrdersOnPostgres
class OrderPlacementTest extends OrderPlacementSpec {}
