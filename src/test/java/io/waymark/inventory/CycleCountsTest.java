package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.change;
import static io.waymark.inventory.InventoryRoom.line;
import static io.waymark.inventory.InventoryRoom.newReference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.waymark.inventory.CycleCount.Found;
import io.waymark.inventory.CycleCount.Line;
import io.waymark.inventory.CycleCount.State;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import io.waymark.kernel.Violation;
import java.util.List;
import java.util.Set;

class CycleCountsTest {

  private static final LocationId NORTH = new LocationId("NORTH");

  @OnBothDatabases
  void theVarianceIsPostedToWhatIsOnHandThenSoThatNothingInBetweenIsLost(Database database) {
    InventoryRoom room = database.room();
    CycleCounts counts = room.part(CycleCounts.class);
    Sku few = room.stocked(10, "NORTH");
    Sku more = room.stocked(4, "NORTH");
    String id = newReference();

    CycleCount count =
        counts.record(
            id, NORTH, List.of(new Found(few, null, 8), new Found(more, null, 5)), "aisle 3");
    room.inventory.apply(change(StockChange.Kind.RECEIVE, few, "NORTH", 100));

    assertThat(count.lines())
        .extracting(Line::expected, Line::counted, Line::variance)
        .containsExactly(tuple(10, 8, -2), tuple(4, 5, 1));
    assertThat(room.at(few, "NORTH").onHand()).isEqualTo(110);
    assertThat(counts.post(id).state()).isEqualTo(State.POSTED);
    assertThat(counts.post(id).state()).isEqualTo(State.POSTED);
    assertThat(room.at(few, "NORTH").onHand()).isEqualTo(108);
    assertThat(room.at(more, "NORTH").onHand()).isEqualTo(5);
    assertThat(
            room.records.movements(new StockSearch(Set.of(few), null, null, null, null, 1)).rows())
        .extracting(Movement::kind, Movement::delta, Movement::changeId, Movement::reason)
        .containsExactly(tuple(Movement.Kind.COUNT, -2, "count:" + id, "aisle 3"));
    assertThatThrownBy(() -> counts.cancel(id)).isInstanceOf(NotAllowedNow.class);
  }

  @OnBothDatabases
  void aVarianceThatWouldTakeReservedUnitsKeepsTheWholeCountUnposted(Database database) {
    InventoryRoom room = database.room();
    CycleCounts counts = room.part(CycleCounts.class);
    Sku held = room.stocked(10, "NORTH");
    Sku free = room.stocked(10, "NORTH");
    room.inventory.reserve(null, List.of(line(newReference(), held, "NORTH", 9)));
    String id = newReference();
    counts.record(id, NORTH, List.of(new Found(free, null, 7), new Found(held, null, 8)), null);

    assertThatThrownBy(() -> counts.post(id))
        .isInstanceOf(NotAllowedNow.class)
        .hasMessageContaining(held.value());
    assertThat(room.at(free, "NORTH").onHand()).isEqualTo(10);
    assertThat(counts.cancel(id).state()).isEqualTo(State.CANCELLED);
    assertThatThrownBy(() -> counts.post(id)).isInstanceOf(NotAllowedNow.class);
  }

  @OnBothDatabases
  void aCountIsRecordedOnceAndBadLinesAreNamed(Database database) {
    InventoryRoom room = database.room();
    CycleCounts counts = room.part(CycleCounts.class);
    Sku sku = room.stocked(10, "NORTH");
    String id = newReference();
    List<Found> found = List.of(new Found(sku, null, 7));

    assertThat(counts.record(id, NORTH, found, null))
        .isEqualTo(counts.record(id, NORTH, found, null));
    assertThatThrownBy(() -> counts.record(id, NORTH, List.of(new Found(sku, null, 8)), null))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                counts.record(
                    newReference(),
                    new LocationId("NOWHERE"),
                    List.of(new Found(sku, null, -1), new Found(sku, null, 1)),
                    null))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            bad ->
                assertThat(bad.violations())
                    .extracting(Violation::field)
                    .containsExactly("location", "lines[0].counted", "lines[1].sku"));
    assertThatThrownBy(() -> counts.count("nothing")).isInstanceOf(Unknown.class);
  }
}
