package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.change;
import static io.waymark.inventory.InventoryRoom.line;
import static io.waymark.inventory.InventoryRoom.newReference;
import static io.waymark.inventory.StockChange.Kind.ADJUST;
import static io.waymark.inventory.StockChange.Kind.RECEIVE;
import static io.waymark.inventory.StockChange.Kind.SET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.inventory.ChangeOutcome.Done;
import io.waymark.inventory.ChangeOutcome.Refused;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

class StockChangesTest {

  @OnBothDatabases
  void receivingAdjustingAndCountingChangeWhatIsOnHandAndStandInTheLedger(Database database) {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH");

    room.inventory.apply(change(ADJUST, sku, "NORTH", -3));
    room.inventory.apply(change(SET, sku, "NORTH", 20));
    StockPosition after = room.inventory.apply(change(SET, sku, "NORTH", 20));

    assertThat(after).isEqualTo(new StockPosition(sku, new LocationId("NORTH"), 20, 0));
    assertThat(
            room.records
                .movements(new StockSearch(Set.of(sku), null, null, null, null, 100))
                .rows())
        .extracting(Movement::delta)
        .containsExactly(0, 13, -3, 10);
  }

  @OnBothDatabases
  void moreStockIsNewsAndLessIsNot(Database database) {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH");
    room.news.clear();

    room.inventory.apply(change(ADJUST, sku, "NORTH", -3));
    room.inventory.apply(change(SET, sku, "NORTH", 5));
    assertThat(room.news).isEmpty();

    room.inventory.apply(change(RECEIVE, sku, "NORTH", 1));
    room.inventory.apply(change(ADJUST, sku, "NORTH", 1));
    room.inventory.apply(change(SET, sku, "NORTH", 9));
    assertThat(room.news).hasSize(3).containsOnly(new StockChanged(Set.of(sku)));
  }

  @OnBothDatabases
  void theSameChangeAgainChangesNothing(Database database) {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH");
    StockChange change = change(RECEIVE, sku, "NORTH", 5);

    room.inventory.apply(change);
    StockPosition again = room.inventory.apply(change);
    room.inventory.applyAll(List.of(change, change));

    assertThat(again.onHand()).isEqualTo(15);
    assertThat(room.at(sku, "NORTH").onHand()).isEqualTo(15);
  }

  @OnBothDatabases
  void theIdOfAnotherChangeIsRefused(Database database) {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH");
    StockChange change = change(RECEIVE, sku, "NORTH", 5);
    room.inventory.apply(change);
    StockChange other = new StockChange(change.id(), RECEIVE, sku, change.location(), 6, null);

    assertThatThrownBy(() -> room.inventory.apply(other))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("id");
    assertThat(room.at(sku, "NORTH").onHand()).isEqualTo(15);
  }

  @OnBothDatabases
  void whatIsReservedCannotBeCountedOrAdjustedAway(Database database) {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH");
    room.inventory.reserve(OrderId.next(), List.of(line(newReference(), sku, "NORTH", 6)));

    assertThatThrownBy(() -> room.inventory.apply(change(SET, sku, "NORTH", 5)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("quantity");
    assertThatThrownBy(() -> room.inventory.apply(change(ADJUST, sku, "NORTH", -5)))
        .isInstanceOf(InvalidInput.class);
    assertThat(room.inventory.apply(change(SET, sku, "NORTH", 6)).available()).isZero();
  }

  @OnBothDatabases
  void aBadRowIsRefusedByNameAndTheOthersAreDone(Database database) {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH");
    Sku fresh = new Sku(sku.value() + "-NEW");

    List<ChangeOutcome> outcomes =
        room.inventory.applyAll(
            List.of(
                change(RECEIVE, sku, "NORTH", 1),
                change(RECEIVE, sku, "NOWHERE", 1),
                change(ADJUST, fresh, "NORTH", -1),
                change(RECEIVE, fresh, "NORTH", 7),
                change(ADJUST, fresh, "NORTH", -2),
                new StockChange(" ", RECEIVE, sku, new LocationId("NORTH"), 0, null)));

    assertThat(outcomes.stream().map(each -> each instanceof Done))
        .containsExactly(true, false, false, true, true, false);
    assertThat(fields(outcomes.get(1))).containsExactly("location");
    assertThat(fields(outcomes.get(2))).containsExactly("quantity");
    assertThat(fields(outcomes.get(5))).containsExactly("id", "quantity");
    assertThat(room.at(sku, "NORTH").onHand()).isEqualTo(11);
    assertThat(room.at(fresh, "NORTH").onHand()).isEqualTo(5);
  }

  @OnBothDatabases
  void aNewPositionIsMadeInsideTheCallersTransactionToo(Database database) {
    InventoryRoom room = database.room();
    room.stocked(1, "NORTH");
    Sku kept = new Sku(newReference());
    Sku rolledBack = new Sku(newReference());

    room.transaction.executeWithoutResult(
        status -> room.inventory.apply(change(RECEIVE, kept, "NORTH", 3)));
    room.transaction.executeWithoutResult(
        status -> {
          room.inventory.apply(change(RECEIVE, rolledBack, "NORTH", 3));
          status.setRollbackOnly();
        });

    assertThat(room.at(kept, "NORTH").onHand()).isEqualTo(3);
    assertThat(room.at(rolledBack, "NORTH").onHand()).isZero();
  }

  @OnBothDatabases
  void aThousandChangesCostFewStatements(Database database) {
    InventoryRoom room = database.room();
    room.stocked(1, "NORTH");
    String prefix = newReference();
    List<StockChange> changes =
        new ArrayList<>(
            IntStream.range(0, 1000)
                .mapToObj(i -> change(RECEIVE, new Sku(prefix + i), "NORTH", 1 + i))
                .toList());
    Collections.shuffle(changes);

    List<String> first = room.statements.during(() -> room.inventory.applyAll(changes));
    List<String> again = room.statements.during(() -> room.inventory.applyAll(changes));

    assertThat(first).hasSizeLessThan(10);
    assertThat(again).hasSizeLessThan(3);
    assertThat(room.at(new Sku(prefix + "999"), "NORTH").onHand()).isEqualTo(1000);
  }

  @OnBothDatabases
  void theDemonstrationStockIsReceivedOnce(Database database) {
    try (InventoryRoom fresh = new InventoryRoom(database)) {
      for (int i = 0; i < 2; i++) {
        new DemonstrationStock(fresh.inventory, fresh.records).run(null);
      }

      assertThat(fresh.records.locations(null, 100).rows()).hasSize(6);
      assertThat(fresh.at(new Sku("AF-CANOE"), "DC-RENO").onHand()).isEqualTo(2);
      assertThat(fresh.inventory.positions(List.of(new Sku("AF-TENT-2P"))))
          .hasSize(6)
          .allSatisfy(
              position -> {
                boolean store = position.location().value().startsWith("STORE-");
                assertThat(position.onHand()).isBetween(store ? 5 : 500, store ? 40 : 5000);
              });
      assertThat(fresh.records.violations()).isEmpty();
    }
  }

  private static List<String> fields(ChangeOutcome outcome) {
    return ((Refused) outcome).violations().stream().map(each -> each.field()).toList();
  }
}
