package io.waymark.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.kernel.LocationId;
import io.waymark.orders.FulfillmentOrders.Draft;
import io.waymark.orders.FulfillmentOrders.Shipment;
import io.waymark.support.CountedStatements;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The room's share of the 60 statements that a whole order of three lines may cost. */
@OrdersOnPostgres
class FrugalityTest extends ProgressSpec {

  @Autowired private PlatformTransactionManager transactions;
  private CountedStatements statements;

  @Autowired
  void database(DataSource counted) {
    statements = (CountedStatements) counted;
  }

  @Test
  void placingAnOrderOfThreeLinesIsThreeStatements() {
    assertThat(statements.during(this::threeLines)).hasSize(3);
  }

  @Test
  void readingANewOrderIsTwoStatements() {
    assertThat(statements.during(this::order)).hasSize(2);
  }

  @Test
  void anOrdersWholeWayIsTwentyStatements() {
    List<String> all =
        statements.during(
            () -> {
              Order order = threeLines();
              id = order.id();
              String sent = sendAll(order);
              fulfillment.accepted(sent);
              fulfillment.shipped(sent, new Shipment(Map.of(), "simulated", "T1", NOON));
              fulfillment.delivered(sent, NOON);
              progress.close(id);
            });

    assertThat(all).hasSize(20);
    assertThat(order().status()).isEqualTo(OrderStatus.COMPLETED);
  }

  @Test
  void sendingAnOrderInTheTransactionThatPlacesItReadsNothingOfIt() {
    List<String> all =
        statements.during(
            () ->
                new TransactionTemplate(transactions)
                    .executeWithoutResult(
                        status -> {
                          Order order = threeLines();
                          id = order.id();
                          sendAll(order);
                        }));

    assertThat(all)
        .noneMatch(sql -> sql.contains("for update") || sql.contains("join orders.order_line"));
    assertThat(order().status()).isEqualTo(OrderStatus.IN_FULFILLMENT);
  }

  private Order threeLines() {
    NewOrder order =
        SampleOrders.of(
            SampleOrders.line(1, "AF-MUG", 1),
            SampleOrders.line(2, "AF-LAMP", 2),
            SampleOrders.line(3, "AF-STOVE", 3));
    return ((Placement.Placed) orders.place(order, Optional.empty())).order();
  }

  private String sendAll(Order order) {
    List<FulfillmentOrderLine> lines =
        order.lines().stream()
            .map(line -> new FulfillmentOrderLine(line.line(), line.sku(), line.ordered()))
            .toList();
    Draft draft = new Draft(new LocationId("DC-RENO"), "simulated-warehouse", lines, "closest");
    return fulfillment.create(id, fulfillment.nextIds(id, 1), List.of(draft)).get(0).id();
  }
}
