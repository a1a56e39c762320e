package io.waymark.journeys;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.fulfillment.FulfillmentNetwork;
import io.waymark.fulfillment.Source;
import io.waymark.inventory.Inventory;
import io.waymark.inventory.Location;
import io.waymark.inventory.StockChange;
import io.waymark.inventory.StockPosition;
import io.waymark.inventory.StockRecords;
import io.waymark.inventory.StockSetting;
import io.waymark.inventory.StockSettings;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.orders.FulfillmentOrder;
import io.waymark.orders.NewOrder;
import io.waymark.orders.Order;
import io.waymark.orders.OrderStatus;
import io.waymark.orders.Orders;
import io.waymark.orders.Placement;
import io.waymark.orders.SampleOrders;
import io.waymark.orders.Timeline;
import io.waymark.providers.ProviderEventRaised;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Real rooms, and two sources whose warehouse says what the test says. */
abstract class JourneyStage {

  static final LocationId EAST = new LocationId("SCRIPT-EAST");
  static final LocationId WEST = new LocationId("SCRIPT-WEST");

  @Autowired Orders orders;
  @Autowired Timeline timeline;
  @Autowired Inventory inventory;
  @Autowired StockRecords stock;
  @Autowired StockSettings settings;
  @Autowired FulfillmentNetwork network;
  @Autowired ApplicationEventPublisher events;
  @Autowired PlatformTransactionManager transactions;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ManagementService management;
  @Autowired JdbcClient jdbc;
  @Autowired ObjectMapper json;

  final String tent = "TENT-" + UUID.randomUUID();
  final String lamp = "LAMP-" + UUID.randomUUID();

  @BeforeEach
  void sources() {
    if (network.sourcesNear(new GeoPoint(40, -83), 60).stream()
        .noneMatch(source -> source.location().equals(EAST))) {
      source(EAST, new GeoPoint(40, -83));
      source(WEST, new GeoPoint(39, -119));
    }
  }

  void source(LocationId location, GeoPoint point) {
    source(location, point, true);
  }

  void source(LocationId location, GeoPoint point, boolean active) {
    stock.define(new Location(location, location.value()));
    network.save(
        new Source(
            location,
            location.value(),
            Source.Kind.WAREHOUSE,
            SampleOrders.address("Columbus", "US"),
            point,
            ScriptedWarehouse.ID,
            active));
  }

  void receive(String sku, LocationId location, int units) {
    inventory.apply(
        new StockChange(
            UUID.randomUUID().toString(),
            StockChange.Kind.RECEIVE,
            new Sku(sku),
            location,
            units,
            "test"));
  }

  void keepFor(String channel, String sku, LocationId location, Integer units) {
    settings.apply(
        StockSetting.Kind.SAFETY_STOCK,
        List.of(new StockSetting(new Sku(sku), location, channel, units)));
  }

  StockPosition position(String sku, LocationId location) {
    return inventory.position(new Sku(sku), location);
  }

  OrderId place(NewOrder order) {
    return ((Placement.Placed) orders.place(order, Optional.empty())).order().id();
  }

  /** The journey's parts as soon as there are so many. */
  List<FulfillmentOrder> parts(OrderId order, int number) {
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> orders.get(order).fulfillmentOrders().size() == number);
    return orders.get(order).fulfillmentOrders();
  }

  Order awaitStatus(OrderId order, OrderStatus status) {
    await().atMost(Duration.ofSeconds(15)).until(() -> orders.get(order).status() == status);
    return orders.get(order);
  }

  void awaitJourneysEnded(OrderId order) {
    await().atMost(Duration.ofSeconds(15)).until(() -> running(order) == 0);
  }

  long running(OrderId order) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(order.value()).count();
  }

  void awaitWaitingAt(OrderId order, String activity) {
    await()
        .atMost(Duration.ofSeconds(15))
        .until(
            () ->
                runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(order.value())
                    .list()
                    .stream()
                    .map(journey -> runtime.getActivityInstance(journey.getId()))
                    .anyMatch(
                        whole -> whole != null && whole.getActivityInstances(activity).length > 0));
  }

  /** As the inbox does, says it again when the journey moved meanwhile. */
  void say(String event, FulfillmentOrder part, String data) {
    ProviderEventRaised news =
        new ProviderEventRaised(ScriptedWarehouse.ID, event, part.orderId(), part.id(), read(data));
    await()
        .atMost(Duration.ofSeconds(15))
        .ignoreException(OptimisticLockingFailureException.class)
        .until(() -> inTransaction(() -> events.publishEvent(news)));
  }

  void accept(FulfillmentOrder part) {
    say("FulfillmentOrderAccepted", part, "{}");
  }

  void ship(FulfillmentOrder part) {
    say("ShipmentConfirmed", part, "{\"carrier\":\"UPS\",\"trackingNumber\":\"1Z\"}");
  }

  void reject(FulfillmentOrder part, String reason) {
    say("FulfillmentOrderRejected", part, "{\"reason\":\"" + reason + "\"}");
  }

  boolean inTransaction(Runnable work) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    return true;
  }

  List<String> told(OrderId order) {
    return timeline.of(order).stream().map(Timeline.Entry::event).toList();
  }

  private JsonNode read(String data) {
    try {
      return json.readTree(data);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
