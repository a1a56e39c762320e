package io.waymark.fulfillment;

import static io.waymark.fulfillment.FulfillmentRoom.line;
import static io.waymark.fulfillment.FulfillmentRoom.request;
import static io.waymark.fulfillment.PlanRequest.Split.BY_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.fulfillment.Strategy.Costs;
import io.waymark.fulfillment.Strategy.Objective;
import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import io.waymark.kernel.Violation;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

class NetworkTest {

  @OnBothDatabases
  void aSourceIsMadeReplacedAndRemovedAndPlansKnowAtOnce(Database database) {
    FulfillmentRoom room = database.room();
    Source made = room.source("MADE", 40, -83);
    Sku tent = room.stocked(1, made);
    assertThat(room.fulfillment.source(made.location())).contains(made);

    Source renamed =
        new Source(
            made.location(), "Renamed", Source.Kind.STORE, made.address(), made.point(), "x", true);
    room.network.save(renamed);

    assertThat(room.fulfillment.source(made.location())).contains(renamed);
    assertThat(room.fulfillment.preview(request("closest", BY_LINE, line(1, tent, 1))).shipments())
        .extracting(FulfillmentPlan.Shipment::provider)
        .containsExactly("x");
    room.network.removeSource(made.location());
    assertThat(room.fulfillment.source(made.location())).isEmpty();
    assertThatThrownBy(() -> room.network.removeSource(made.location()))
        .isInstanceOf(Unknown.class);
  }

  @OnBothDatabases
  void aSourceNamesEveryFieldThatIsMissing(Database database) {
    Source empty =
        new Source(new LocationId("EMPTY"), " ", null, null, null, "p".repeat(101), true);

    assertThatThrownBy(() -> database.room().network.save(empty))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            fault ->
                assertThat(fault.violations())
                    .extracting(Violation::field)
                    .containsExactly("name", "kind", "point", "provider", "address.country"));
  }

  @OnBothDatabases
  void sourcesNearAPointComeNearestFirst(Database database) {
    FulfillmentRoom room = database.room();
    Source second = room.source("SECOND", -45.1, 179.9);
    Source first = room.source("FIRST", -45.0, -179.95);
    room.source("FAR", -45, 175);

    assertThat(room.network.sourcesNear(new GeoPoint(-45, -180), 50))
        .containsExactly(first, second);
  }

  @OnBothDatabases
  void aStrategyNamesEveryFigureThatIsWrong(Database database) {
    Costs costs = new Costs(-1, Double.NaN, 1e9, Map.of(Source.Kind.STORE, -0.5));
    Strategy bad = new Strategy("bad", "", null, costs, -5.0, 0, true, false);

    assertThatThrownBy(() -> database.room().network.save(bad))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            fault ->
                assertThat(fault.violations())
                    .extracting(Violation::field)
                    .containsExactly(
                        "name",
                        "objective",
                        "costs.perShipment",
                        "costs.perKm",
                        "costs.perUnitKm",
                        "costs.perUnit.STORE",
                        "maxDistanceKm",
                        "maxSources",
                        "active"));
  }

  @OnBothDatabases
  void aNewDefaultTakesThePlaceOfTheOldOne(Database database) {
    FulfillmentRoom room = database.room();
    Strategy cheapest = room.network.strategy("cheapest").orElseThrow();
    Strategy other = strategy(null, null, true);

    room.network.save(other);

    assertThat(room.network.strategies())
        .filteredOn(Strategy::isDefault)
        .extracting(Strategy::id)
        .containsExactly(other.id());
    assertThatThrownBy(() -> room.network.removeStrategy(other.id()))
        .isInstanceOf(NotAllowedNow.class);
    room.network.save(cheapest);
    room.network.removeStrategy(other.id());
    assertThat(room.network.strategy(other.id())).isEmpty();
    assertThatThrownBy(() -> room.network.removeStrategy(other.id())).isInstanceOf(Unknown.class);
  }

  @OnBothDatabases
  void theOnlyDefaultCannotCeaseToBeIt(Database database) {
    FulfillmentRoom room = database.room();
    Strategy now = room.network.strategy("cheapest").orElseThrow();

    assertThatThrownBy(
            () ->
                room.network.save(
                    new Strategy(
                        now.id(), "x", now.objective(), now.costs(), null, null, false, true)))
        .isInstanceOf(NotAllowedNow.class);
  }

  @OnBothDatabases
  void aMaximumDistanceAndAMaximumOfSourcesBindAPlan(Database database) {
    FulfillmentRoom room = database.room();
    Source near = room.source("NEAR", 40, -83);
    Source middle = room.source("MIDDLE", 41, -85);
    Source far = room.source("FAR", 39.5, -119.8);
    Sku tent = room.stocked(1, near);
    Sku stove = room.stocked(1, middle);
    Sku lamp = room.stocked(9, far);
    Strategy strict = room.network.save(strategy(500.0, 1, false));

    FulfillmentPlan plan =
        room.fulfillment.preview(
            request(strict.id(), BY_LINE, line(1, tent, 1), line(2, stove, 1), line(3, lamp, 1)));

    assertThat(plan.shipments())
        .extracting(FulfillmentPlan.Shipment::source)
        .containsExactly(near.location());
    assertThat(plan.unassigned())
        .extracting(FulfillmentPlan.Unassigned::reason)
        .satisfiesExactly(
            reason -> assertThat(reason).contains("at most 1 sources"),
            reason -> assertThat(reason).contains("9 (maximum-distance)"));
  }

  @OnBothDatabases
  void whenManySourcesAreTooFarTheyAreCountedInsteadOfNamed(Database database) {
    FulfillmentRoom room = new FulfillmentRoom(database);
    Source near = room.source("NEAR", 40, -83);
    IntStream.range(0, 30).forEach(i -> room.source("FAR", 30 + i, 100));
    Sku tent = room.stocked(1, near);
    Strategy strict = room.network.save(strategy(500.0, null, false));

    FulfillmentPlan plan =
        room.fulfillment.preview(request(strict.id(), BY_LINE, line(1, tent, 1)));

    assertThat(plan.candidates()).hasSize(1);
    assertThat(plan.shipments()).hasSize(1);
    assertThat(plan.notes()).anyMatch(note -> note.startsWith("30 more sources lie beyond"));
    room.context.close();
  }

  private static Strategy strategy(Double maxDistanceKm, Integer maxSources, boolean isDefault) {
    return new Strategy(
        "S-" + UUID.randomUUID(),
        "A test",
        Objective.CLOSEST,
        Costs.examples(),
        maxDistanceKm,
        maxSources,
        isDefault,
        true);
  }
}
