package io.waymark.journeys;

import static io.waymark.orders.OrderStatus.COMPLETED;
import static io.waymark.orders.SampleOrders.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.orders.FulfillmentOrder;
import io.waymark.orders.FulfillmentOrder.Status;
import io.waymark.orders.SampleOrders;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class SourceFailsSpec extends JourneyStage {

  private static final GeoPoint NEAREST = new GeoPoint(39.97, -83.0);

  private final LocationId failing = new LocationId("FAILING-" + UUID.randomUUID());

  @AfterEach
  void close() {
    source(failing, NEAREST, false);
  }

  @Test
  void whatAClosedSourceHasNotAcceptedShipsFromElsewhere() {
    OrderId order = placedAtTheFailingSource();

    source(failing, NEAREST, false);

    FulfillmentOrder again = parts(order, 2).get(1);
    assertThat(again.source()).isEqualTo(EAST);
    assertThat(parts(order, 2).get(0).status()).isEqualTo(Status.REJECTED);
    assertThat(parts(order, 2).get(0).rejection()).contains("stopped taking orders");
    assertThat(position(tent, failing).reserved()).isZero();
    ship(again);
    awaitStatus(order, COMPLETED);
  }

  @Test
  void whatAClosedSourceHasAcceptedStaysWithItAndPeopleAreTold() {
    OrderId order = placedAtTheFailingSource();
    accept(parts(order, 1).get(0));

    source(failing, NEAREST, false);

    await()
        .atMost(Duration.ofSeconds(15))
        .until(
            () ->
                timeline.of(order).stream()
                    .anyMatch(e -> String.valueOf(e.detail()).contains("has accepted")));
    assertThat(parts(order, 1).get(0).status()).isEqualTo(Status.ACCEPTED);
    ship(parts(order, 1).get(0));
    awaitStatus(order, COMPLETED);
  }

  @Test
  void aPickupThatWasMissedIsPlannedAgainFromElsewhere() {
    OrderId order = placedAtTheFailingSource();

    say("PickupMissed", parts(order, 1).get(0), "{}");

    FulfillmentOrder again = parts(order, 2).get(1);
    assertThat(again.source()).isEqualTo(EAST);
    ship(again);
    awaitStatus(order, COMPLETED);
  }

  @Test
  void whatASourceShipsShortComesFromAnotherThatHasIt() {
    OrderId order = placedAtTheFailingSource();

    say(
        "ShipmentConfirmed",
        parts(order, 1).get(0),
        "{\"lines\":[{\"sku\":\"%s\",\"quantity\":1}]}".formatted(tent));

    FulfillmentOrder rest = parts(order, 2).get(1);
    assertThat(rest.source()).isEqualTo(EAST);
    assertThat(rest.lines()).singleElement().matches(line -> line.quantity() == 1);
    ship(rest);
    awaitStatus(order, COMPLETED);
  }

  private OrderId placedAtTheFailingSource() {
    source(failing, NEAREST);
    receive(tent, failing, 5);
    receive(tent, EAST, 5);
    OrderId order = place(SampleOrders.of(line(1, tent, 2)));
    assertThat(parts(order, 1).get(0).source()).isEqualTo(failing);
    return order;
  }
}
