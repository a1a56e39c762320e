package io.waymark.fulfillment;

import static io.waymark.fulfillment.FulfillmentRoom.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;

/** One unit lies in Columbus and one in Cleveland; see {@link BatchesTest}. */
class WavesTest {

  private static final GeoPoint MANSFIELD = new GeoPoint(40.7, -82.6);
  private static final GeoPoint CINCINNATI = new GeoPoint(39.1, -84.5);

  private FulfillmentRoom room;
  private ScheduledWaves waves;
  private Source columbus;
  private Source cleveland;
  private Sku tent;
  private final List<OrderId> left = new ArrayList<>();

  @AfterEach
  void close() {
    room.context.close();
  }

  @OnBothDatabases
  void ordersWaitForTheirWaveAndTakeUpWhatItPlannedForThemTogether(Database database) {
    open(database);
    waves.save(wave(30, Set.of("web")));
    PlanRequest near = order(MANSFIELD, "web");
    PlanRequest far = order(CINCINNATI, "web");

    FulfillmentPlan waiting = room.fulfillment.plan(near);
    room.fulfillment.plan(far);

    assertThat(waiting.shipments()).isEmpty();
    assertThat(waiting.unassigned().get(0).reason()).contains("Waits", "Half-hourly", "next at");
    assertThat(waves.find("w").orElseThrow().waiting()).isEqualTo(2);
    assertThat(waves.holds(near.orderId())).isTrue();
    Batch batch = waves.run("w");
    assertThat(batch.orders()).isEqualTo(2);
    lookUntilAllLeft(2);
    assertThat(sources(room.fulfillment.plan(near))).containsExactly(cleveland);
    assertThat(sources(room.fulfillment.plan(far))).containsExactly(columbus);
    assertThat(waves.holds(near.orderId())).isFalse();
    Batch run = waves.runs("w", 10).get(0);
    assertThat(run.id()).isEqualTo(batch.id());
    assertThat(run.gap()).isLessThan(0.01);
    assertThatThrownBy(() -> waves.run("w")).isInstanceOf(NotAllowedNow.class);
  }

  @OnBothDatabases
  void whatIsDueRunsOnceHoweverManyNodesLook(Database database) {
    open(database);
    waves.save(wave(30, Set.of()));
    room.fulfillment.plan(order(MANSFIELD, "web"));
    waves.look();
    assertThat(waves.runs("w", 10)).isEmpty();
    due();
    Waves.Standing seen = waves.find("w").orElseThrow();
    WaveTable table = room.context.getBean(WaveTable.class);

    waves.look();

    assertThat(waves.runs("w", 10)).hasSize(1);
    assertThat(table.claim(seen, seen.nextAt().plusSeconds(60))).isFalse();
    assertThat(waves.find("w").orElseThrow().nextAt()).isAfter(seen.nextAt());
    lookUntilAllLeft(1);
  }

  @OnBothDatabases
  void otherOrdersAndThoseThatFailedBeforeArePlannedAtOnce(Database database) {
    open(database);
    waves.save(wave(30, Set.of("marketplace")));

    assertThat(room.fulfillment.plan(order(MANSFIELD, "web")).shipments()).hasSize(1);
    PlanRequest failed = order(MANSFIELD, "marketplace").allowing(Set.of());
    PlanRequest excluding =
        new PlanRequest(
            failed.orderId(),
            failed.country(),
            failed.postalCode(),
            failed.destination(),
            failed.lines(),
            failed.strategy(),
            failed.split(),
            Set.of(columbus.location()),
            failed.terms());
    assertThat(sources(room.fulfillment.plan(excluding))).containsExactly(cleveland);
  }

  @OnBothDatabases
  void nobodyWaitsForAPausedRemovedOrMissedWave(Database database) {
    open(database);
    waves.save(wave(5, Set.of()));
    PlanRequest order = order(MANSFIELD, "web");
    room.fulfillment.plan(order);

    waves.save(wave(5, Set.of()).active(false));
    waves.look();

    assertThat(left).containsExactly(order.orderId());
    assertThat(room.fulfillment.plan(order).shipments()).hasSize(1);
    waves.save(wave(5, Set.of()));
    PlanRequest missed = order(MANSFIELD, "web");
    room.fulfillment.plan(missed);
    room.jdbc
        .sql("update fulfillment.wave_order set joined_at = ? where order_id = ?")
        .params(OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(21), missed.orderId().value())
        .update();
    waves.look();
    waves.look();
    assertThat(left).containsExactly(order.orderId(), missed.orderId());
  }

  @OnBothDatabases
  void whatIsWrongIsNamed(Database database) {
    open(database);

    assertThatThrownBy(() -> waves.save(wave(0, Set.of())))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            fault -> assertThat(fault.violations().get(0).field()).isEqualTo("everyMinutes"));
    assertThatThrownBy(() -> waves.run("none")).isInstanceOf(Unknown.class);
  }

  private void open(Database database) {
    room = new FulfillmentRoom(database);
    waves = room.context.getBean(ScheduledWaves.class);
    room.context.addApplicationListener(
        event -> {
          if (event instanceof org.springframework.context.PayloadApplicationEvent<?> news
              && news.getPayload() instanceof OrderLeftWave wave) {
            left.add(wave.order());
          }
        });
    columbus = room.source("COLUMBUS", 40.0, -83.0);
    cleveland = room.source("CLEVELAND", 41.5, -81.7);
    tent = room.stocked(1, columbus, cleveland);
  }

  private void due() {
    room.jdbc
        .sql("update fulfillment.wave set next_at = ?")
        .param(OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1))
        .update();
  }

  private void lookUntilAllLeft(int orders) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> {
              waves.look();
              return left.size() == orders;
            });
  }

  private static Wave wave(int minutes, Set<String> channels) {
    return new Wave(
        "w", "Half-hourly", true, minutes, 100, new Wave.Match(channels, null, null, null, null));
  }

  private PlanRequest order(GeoPoint destination, String channel) {
    return new PlanRequest(
        OrderId.next(),
        "US",
        null,
        destination,
        List.of(line(1, tent, 1)),
        "closest",
        PlanRequest.Split.BY_LINE,
        Set.of(),
        new PlanRequest.Terms(50.0, "standard", null, null, 0, channel));
  }

  private List<Source> sources(FulfillmentPlan plan) {
    return plan.shipments().stream()
        .map(shipment -> room.fulfillment.source(shipment.source()).orElseThrow())
        .toList();
  }
}
