package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.line;
import static io.waymark.inventory.InventoryRoom.newReference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.waymark.inventory.ChangeOutcome.Done;
import io.waymark.inventory.ChangeOutcome.Late;
import io.waymark.inventory.ChangeOutcome.Refused;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

class LedgerChangesTest {

  private static final LocationId NORTH = new LocationId("NORTH");
  private static final LocationId SOUTH = new LocationId("SOUTH");
  private static final Measure INBOUND = Measure.of("pos.inbound");
  private static final Variant RED = Variant.of(Map.of("color", "Red"));

  @OnBothDatabases
  void aDataSourcesMeasuresAreAddedToAndTheirLedgerAddsUp(Database database) {
    InventoryRoom room = room(database);
    Sku sku = room.stocked(10, "NORTH");

    List<ChangeOutcome> outcomes =
        room.inventory.applyAll(
            List.of(
                delta(sku, Map.of(INBOUND, 7, Measure.ON_HAND, -4)),
                delta(sku, Map.of(INBOUND, -9))));

    assertThat(outcomes).allMatch(Done.class::isInstance);
    assertThat(room.at(sku, "NORTH").onHand()).isEqualTo(6);
    assertThat(movements(room, sku))
        .extracting(Movement::measure, Movement::delta, Movement::onHand)
        .containsExactly(
            tuple(INBOUND, -9, -2),
            tuple(Measure.ON_HAND, -4, 6),
            tuple(INBOUND, 7, 7),
            tuple(Measure.ON_HAND, 10, 10));
    assertThat(room.records.violations()).isEmpty();
  }

  @OnBothDatabases
  void aRowThatNamesWhatIsUnknownIsRefusedByFieldAndRule(Database database) {
    InventoryRoom room = room(database);
    Sku sku = room.stocked(10, "NORTH");

    List<ChangeOutcome> outcomes =
        room.inventory.applyAll(
            List.of(
                delta(sku, Map.of(INBOUND, 1, Measure.of("pos.wrong"), 1)),
                delta(sku, Map.of(Measure.RESERVED, 1)),
                delta(sku, Map.of()),
                delta(sku, Map.of(Measure.ON_HAND, -11)),
                adjust(sku, "NONSENSE"),
                adjust(sku, "DAMAGED"),
                delta(sku, Map.of(INBOUND, 1))));

    assertThat(outcomes.subList(0, 5))
        .extracting(outcome -> ((Refused) outcome).violations().get(0))
        .extracting(Violation::field, Violation::rule)
        .containsExactly(
            tuple("quantities.pos.wrong", "known"),
            tuple("quantities.waymark.reserved", "reservation"),
            tuple("quantities", "required"),
            tuple("quantities.waymark.onHand", "reserved"),
            tuple("reasonCode", "known"));
    assertThat(outcomes.subList(5, 7)).allMatch(Done.class::isInstance);
    assertThat(movements(room, sku))
        .extracting(Movement::reasonCode)
        .containsExactly(null, "DAMAGED", null);
  }

  @OnBothDatabases
  void anAbsoluteSetThatComesTooLateLosesMeasureByMeasure(Database database) {
    InventoryRoom room = room(database);
    Sku sku = room.stocked(10, "NORTH");
    Instant noon = Instant.parse("2026-11-01T12:00:00Z");
    Measure outbound = Measure.of("pos.outbound");

    room.inventory.apply(set(sku, Map.of(INBOUND, 5, Measure.ON_HAND, 20), noon));
    ChangeOutcome late =
        room.inventory
            .applyAll(List.of(set(sku, Map.of(INBOUND, 3, outbound, 8), noon.minusSeconds(1))))
            .get(0);
    ChangeOutcome later =
        room.inventory.applyAll(List.of(set(sku, Map.of(INBOUND, 4), noon.plusSeconds(1)))).get(0);
    ChangeOutcome future =
        room.inventory
            .applyAll(List.of(set(sku, Map.of(INBOUND, 4), Instant.now().plusSeconds(3600))))
            .get(0);

    assertThat(((Late) late).late()).containsExactly(INBOUND);
    assertThat(later).isInstanceOf(Done.class);
    assertThat(future).isInstanceOf(Refused.class);
    assertThat(room.at(sku, "NORTH").onHand()).isEqualTo(20);
    assertThat(movements(room, sku))
        .extracting(Movement::measure, Movement::onHand)
        .startsWith(tuple(INBOUND, 4), tuple(outbound, 8));
  }

  @OnBothDatabases
  void aTransferMovesUnitsAtOnceUnderOneIdAndOnlyWhatIsNotReserved(Database database) {
    InventoryRoom room = room(database);
    Sku sku = room.stocked(10, "NORTH");
    room.inventory.reserve(null, List.of(line(newReference(), sku, "NORTH", 4)));
    Transfer transfer = transfer(sku, 6);

    assertThat(room.inventory.applyAll(List.of(transfer(sku, 7))).get(0))
        .isInstanceOf(Refused.class);
    room.inventory.apply(transfer);
    StockPosition again = room.inventory.apply(transfer);
    room.inventory.applyAll(List.of(transfer, transfer));

    assertThat(again.onHand()).isEqualTo(4);
    assertThat(room.at(sku, "SOUTH").onHand()).isEqualTo(6);
    assertThat(movements(room, sku))
        .extracting(Movement::changeId, Movement::kind, Movement::delta)
        .startsWith(
            tuple(transfer.id(), Movement.Kind.TRANSFER, 6),
            tuple(transfer.id(), Movement.Kind.TRANSFER, -6));
    assertThat(room.records.violations()).isEmpty();
  }

  @OnBothDatabases
  void aTransferToNowhereMovesNothing(Database database) {
    InventoryRoom room = room(database);
    Sku sku = room.stocked(10, "NORTH");
    Transfer lost =
        new Transfer(
            newReference(),
            Transfer.Kind.TRANSFER,
            sku,
            NORTH,
            null,
            new LocationId("NOWHERE"),
            null,
            3,
            null);

    ChangeOutcome outcome = room.inventory.applyAll(List.of(lost)).get(0);

    assertThat(((Refused) outcome).violations()).extracting(Violation::field).containsExactly("to");
    assertThat(room.at(sku, "NORTH").onHand()).isEqualTo(10);
  }

  @OnBothDatabases
  void unitsInQuarantineAreThereButCannotBeSoldUntilTheyAreReleased(Database database) {
    InventoryRoom room = room(database);
    Sku sku = room.stocked(10, "NORTH");
    room.inventory.apply(
        Transfer.quarantine(newReference(), sku, NORTH, Variant.NONE, 8, "wet box"));

    assertThat(room.at(sku, "NORTH").available()).isEqualTo(2);
    assertThat(room.inventory.reserve(null, List.of(line(newReference(), sku, "NORTH", 3))))
        .isInstanceOf(ReservationOutcome.Short.class);
    room.news.clear();
    room.inventory.apply(Transfer.release(newReference(), sku, NORTH, Variant.NONE, 5, null));

    assertThat(room.at(sku, "NORTH").available()).isEqualTo(7);
    assertThat(room.news).containsExactly(new StockChanged(Set.of(sku)));
  }

  @OnBothDatabases
  void anIdIsUsedForOneChangeOnlyWhateverItsKind(Database database) {
    InventoryRoom room = room(database);
    Sku sku = room.stocked(10, "NORTH");
    Transfer transfer = transfer(sku, 2);
    room.inventory.apply(transfer);
    MeasureChange other =
        new MeasureChange(
            transfer.id(),
            MeasureChange.Mode.DELTA,
            sku,
            NORTH,
            RED,
            new TreeMap<>(Map.of(INBOUND, 1)),
            null,
            null);

    ChangeOutcome outcome = room.inventory.applyAll(List.of(other)).get(0);

    assertThat(((Refused) outcome).violations())
        .extracting(Violation::field, Violation::rule)
        .containsExactly(tuple("id", "unique"));
  }

  @OnBothDatabases
  void oneIdSentByManyAtOnceForDifferentPositionsIsDoneOnceAndRefusedToTheOthers(Database database)
      throws Exception {
    InventoryRoom room = room(database);
    Sku sku = room.stocked(1, "NORTH");
    String id = newReference();

    List<ChangeOutcome> outcomes =
        AtOnce.run(
            16,
            IntStream.range(0, 16)
                .<java.util.concurrent.Callable<ChangeOutcome>>mapToObj(
                    i ->
                        () ->
                            room.inventory
                                .applyAll(
                                    List.of(
                                        new StockChange(
                                            id,
                                            StockChange.Kind.RECEIVE,
                                            new Sku(sku + "-" + i),
                                            NORTH,
                                            1,
                                            null)))
                                .get(0))
                .toList());

    assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(15);
  }

  @OnBothDatabases
  void tenThousandRowsCostFewStatementsAndOneBadRowSpoilsNone(Database database) {
    InventoryRoom room = room(database);
    room.stocked(1, "NORTH");
    String prefix = newReference();
    List<InventoryChange> changes =
        new ArrayList<>(
            IntStream.range(0, 9_999)
                .mapToObj(i -> delta(new Sku(prefix + i), Map.of(Measure.ON_HAND, 1 + i)))
                .toList());
    changes.add(delta(new Sku(prefix + 1), Map.of(Measure.of("pos.wrong"), 1)));
    Collections.shuffle(changes);
    List<ChangeOutcome> outcomes = new ArrayList<>();

    List<String> statements =
        room.statements.during(() -> outcomes.addAll(room.inventory.applyAll(changes)));

    assertThat(statements).hasSizeLessThan(20);
    assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .extracting(ChangeOutcome::id)
        .isEqualTo(changes.stream().map(InventoryChange::id).toList());
    assertThat(room.at(new Sku(prefix + 9_998), "NORTH").onHand()).isEqualTo(9_999);
  }

  static InventoryRoom room(Database database) {
    InventoryRoom room = database.room();
    room.records.define(new Location(NORTH, "North"));
    room.records.define(new Location(SOUTH, "South"));
    room.measures.define(new StockSource("pos", Set.of("inbound", "outbound"), Map.of()));
    return room;
  }

  private static List<Movement> movements(InventoryRoom room, Sku sku) {
    return room.records.movements(new StockSearch(Set.of(sku), null, null, null, null, 100)).rows();
  }

  private static MeasureChange delta(Sku sku, Map<Measure, Integer> quantities) {
    return new MeasureChange(
        newReference(),
        MeasureChange.Mode.DELTA,
        sku,
        NORTH,
        null,
        new TreeMap<>(quantities),
        null,
        null);
  }

  private static MeasureChange set(Sku sku, Map<Measure, Integer> quantities, Instant at) {
    return new MeasureChange(
        newReference(),
        MeasureChange.Mode.SET,
        sku,
        NORTH,
        null,
        new TreeMap<>(quantities),
        at,
        null);
  }

  private static StockChange adjust(Sku sku, String reasonCode) {
    return new StockChange(
        newReference(), StockChange.Kind.ADJUST, sku, NORTH, null, -1, null, reasonCode);
  }

  private static Transfer transfer(Sku sku, int quantity) {
    return new Transfer(
        newReference(), Transfer.Kind.TRANSFER, sku, NORTH, null, SOUTH, null, quantity, null);
  }
}
