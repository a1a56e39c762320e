package io.waymark.orders;

import static io.waymark.orders.SampleOrders.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.orders.FulfillmentOrders.Draft;
import io.waymark.orders.FulfillmentOrders.Shipment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One placed order of two mugs (line 1) and three lamps (line 2), and what a journey does to it.
 */
abstract class ProgressSpec {

  static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

  @Autowired Orders orders;
  @Autowired OrderProgress progress;
  @Autowired FulfillmentOrders fulfillment;
  @Autowired Timeline timeline;
  @Autowired FaultyListener listener;

  OrderId id;

  @BeforeEach
  void anOrderOfTwoLines() {
    id = ((Placement.Placed) orders.place(SampleOrders.twoLines(), Optional.empty())).order().id();
  }

  Order order() {
    return orders.get(id);
  }

  OrderLine line(int number) {
    return order().lines().get(number - 1);
  }

  /** One fulfillment order of some mugs and lamps. */
  String send(int mugs, int lamps) {
    List<FulfillmentOrderLine> lines = new ArrayList<>();
    if (mugs > 0) {
      lines.addAll(units(1, "AF-MUG", mugs));
    }
    if (lamps > 0) {
      lines.addAll(units(2, "AF-LAMP", lamps));
    }
    Draft draft = new Draft(new LocationId("DC-RENO"), "simulated-warehouse", lines, "closest");
    return fulfillment.create(id, fulfillment.nextIds(id, 1), List.of(draft)).get(0).id();
  }

  boolean ship(String fulfillmentOrder) {
    return fulfillment.shipped(fulfillmentOrder, new Shipment(Map.of(), "simulated", "T1", NOON));
  }

  boolean ship(String fulfillmentOrder, int mugs, int lamps) {
    Map<Sku, Integer> shipped = Map.of(new Sku("AF-MUG"), mugs, new Sku("AF-LAMP"), lamps);
    return fulfillment.shipped(fulfillmentOrder, new Shipment(shipped, "simulated", "T1", NOON));
  }

  void expectLine(int number, int cancelled, int allocated, int shipped, int delivered) {
    OrderLine line = line(number);
    assertThat(List.of(line.cancelled(), line.allocated(), line.shipped(), line.delivered()))
        .as("cancelled, allocated, shipped, delivered")
        .containsExactly(cancelled, allocated, shipped, delivered);
  }

  List<String> told() {
    return timeline.of(id).stream().map(Timeline.Entry::event).toList();
  }

  /** The statuses that other rooms heard of, in order. */
  List<OrderStatus> heard() {
    return listener.heard.stream()
        .filter(OrderChanged.class::isInstance)
        .map(OrderChanged.class::cast)
        .filter(event -> event.id().equals(id))
        .map(OrderChanged::status)
        .toList();
  }
}
