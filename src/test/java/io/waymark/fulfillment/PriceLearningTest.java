package io.waymark.fulfillment;

import static io.waymark.fulfillment.FulfillmentRoom.line;
import static io.waymark.fulfillment.PlanRequest.Split.BY_LINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.fulfillment.StrategyRules.WeightedTerm;
import io.waymark.fulfillment.costs.Distance;
import io.waymark.fulfillment.costs.ScarceStock;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/**
 * Columbus is nearest to all three towns but has not enough for them; Cleveland has plenty and is
 * some 30 km farther from Mansfield, 90 km farther from Marion and 200 km farther from Cincinnati.
 */
class PriceLearningTest {

  private static final GeoPoint MANSFIELD = new GeoPoint(40.7, -82.6);
  private static final GeoPoint MARION = new GeoPoint(40.59, -83.13);
  private static final GeoPoint CINCINNATI = new GeoPoint(39.1, -84.5);
  private static final String ECONOMICAL = "economical";

  private FulfillmentRoom room;
  private Source columbus;
  private Source cleveland;
  private Sku tent;

  @AfterEach
  void close() {
    if (room != null) {
      room.context.close();
    }
  }

  @OnBothDatabases
  void scarceStockIsLeftToThoseWhoNeedItMoreOnceTheirOrdersWereSeen(Database database) {
    open(database);
    weighted();
    assertThat(source(order(MANSFIELD))).isEqualTo(columbus.location());
    source(order(MARION));
    source(order(CINCINNATI));

    learn();

    assertThat(price()).isBetween(60.0, 120.0);
    assertThat(source(order(MANSFIELD))).isEqualTo(cleveland.location());
    assertThat(source(order(CINCINNATI))).isEqualTo(columbus.location());
  }

  @OnBothDatabases
  void pricesFallWhenStockComes(Database database) {
    open(database);
    weighted();
    source(order(MANSFIELD));
    source(order(MARION));
    source(order(CINCINNATI));
    learn();

    room.receive(tent, columbus, 1_000);
    learn();

    assertThat(price()).isZero();
    assertThat(source(order(MANSFIELD))).isEqualTo(columbus.location());
  }

  @OnBothDatabases
  void nothingIsLearnedWhereNoStrategyGoesByPrices(Database database) {
    open(database);
    onlyTheClosest();
    room.fulfillment.plan(order(MANSFIELD));
    room.fulfillment.plan(order(CINCINNATI));

    assertThat(room.statements.during(this::learn)).isEmpty();
    assertThat(price()).isZero();
  }

  @OnBothDatabases
  void theDemonstrationsCheapestPlansGoByLearnedPricesAndSayWhatTheyAdd(Database database) {
    open(database);
    PlanRequest near = order(MANSFIELD, "cheapest");
    assertThat(source(near)).isEqualTo(columbus.location());
    source(order(MARION, "cheapest"));
    source(order(CINCINNATI, "cheapest"));

    learn();

    assertThat(price()).isPositive();
    FulfillmentPlan plan = room.fulfillment.plan(order(CINCINNATI, "cheapest"));
    LineExplanation why = plan.lines().get(0);
    LineExplanation.Option chosen = why.options().get(0);
    assertThat(chosen.source()).isEqualTo(columbus.location());
    assertThat(chosen.byTerm()).containsEntry("price of scarce stock", price());
    assertThat(why.sentence()).contains("price of scarce stock");
    assertThat(source(order(MANSFIELD, "cheapest"))).isEqualTo(cleveland.location());
  }

  @OnBothDatabases
  void ordersWhoseStockIsPlentifulAreNotLookedAt(Database database) {
    open(database);
    weighted();
    Sku chair = room.stocked(1_000, columbus);
    room.fulfillment.plan(
        new PlanRequest(
            OrderId.next(),
            "US",
            null,
            MARION,
            List.of(line(1, chair, 1)),
            ECONOMICAL,
            BY_LINE,
            Set.of()));

    learn();

    assertThat(room.context.getBean(CurrentPrices.class).price(columbus.location(), chair))
        .isZero();
  }

  @OnBothDatabases
  void anOrderThatIsPlannedAgainIsLearnedFromOnceAndAsItWasFirst(Database database) {
    open(database);
    PlanRequest first = order(MANSFIELD);
    PlanRequest second = order(MARION);
    room.fulfillment.plan(first);
    room.fulfillment.plan(second);
    room.fulfillment.plan(first);

    RecentOrders recent = room.context.getBean(RecentOrders.class);

    assertThat(recent.last(10))
        .extracting(each -> each.request().orderId())
        .containsExactly(first.orderId(), second.orderId());
    assertThat(recent.last(1))
        .extracting(each -> each.request().orderId())
        .containsExactly(second.orderId());
  }

  private void onlyTheClosest() {
    room.network.save(with(named("closest"), true, true));
    room.network.save(with(named("cheapest"), false, false));
    room.network.save(with(named("ship-from-store"), false, false));
  }

  private Strategy named(String id) {
    return room.network.strategies().stream()
        .filter(strategy -> strategy.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Strategy with(Strategy of, boolean isDefault, boolean active) {
    return new Strategy(
        of.id(),
        of.name(),
        of.objective(),
        of.costs(),
        of.maxDistanceKm(),
        of.maxSources(),
        isDefault,
        active,
        of.rules());
  }

  private void open(Database database) {
    room = new FulfillmentRoom(database);
    columbus = room.source("columbus", 39.96, -83.0);
    cleveland = room.source("cleveland", 41.5, -81.7);
    tent = room.stocked(10, columbus, cleveland);
    room.receive(tent, cleveland, 1_000);
    room.network.strategies();
  }

  private void weighted() {
    room.network.save(
        new Strategy(
            ECONOMICAL,
            "Economical",
            Strategy.Objective.WEIGHTED,
            Strategy.Costs.examples(),
            null,
            null,
            false,
            true,
            new StrategyRules(
                List.of(
                    new WeightedTerm(1.0, new Distance(1, 0, false)),
                    new WeightedTerm(1.0, new ScarceStock())),
                null,
                null,
                null,
                null,
                null)));
  }

  private void learn() {
    room.context.getBean(PriceLearning.class).learn();
  }

  private double price() {
    return room.context.getBean(CurrentPrices.class).price(columbus.location(), tent);
  }

  private LocationId source(PlanRequest order) {
    return room.fulfillment.plan(order).shipments().get(0).source();
  }

  private PlanRequest order(GeoPoint to) {
    return order(to, ECONOMICAL);
  }

  private PlanRequest order(GeoPoint to, String strategy) {
    return new PlanRequest(
        OrderId.next(), "US", null, to, List.of(line(1, tent, 1)), strategy, BY_LINE, Set.of());
  }
}
