package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.newReference;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.inventory.AllocationChange.Kind;
import io.waymark.inventory.AllocationOutcome.Done;
import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.inventory.ReservationOutcome.Short;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/** What specifications of allocations share: after each, every figure agrees with the others. */
abstract class AllocationsSpec {

  static final AllocationGroup WEB = AllocationGroup.of("web");
  static final AllocationGroup WEB_VIP = AllocationGroup.of("web", "vip");
  static final AllocationGroup STORE = AllocationGroup.of("store");
  static final Map<String, String> NOBODY = Map.of();
  static final Map<String, String> ANY_WEB = Map.of("channel", "web");
  static final Map<String, String> VIP = Map.of("channel", "web", "customerGroup", "vip");
  static final Map<String, String> SHOP = Map.of("channel", "store");
  static final String NORTH = "NORTH";

  InventoryRoom room;
  Allocations allocations;
  Sku sku;

  final void in(Database database, int onHand, String... locations) {
    room = database.room();
    allocations = room.part(Allocations.class);
    sku = room.stocked(onHand, locations.length == 0 ? new String[] {NORTH} : locations);
  }

  @AfterEach
  void everyFigureAgrees() {
    assertThat(room.records.violations()).isEmpty();
  }

  AllocationOutcome ask(Kind kind, AllocationGroup group, int units) {
    return ask(kind, NORTH, group, units);
  }

  AllocationOutcome ask(Kind kind, String location, AllocationGroup group, int units) {
    return allocations.change(
        AllocationChange.of(newReference(), kind, sku, new LocationId(location), group, units));
  }

  AllocationChange reallocation(AllocationGroup from, AllocationGroup to, int units) {
    return new AllocationChange(
        newReference(), Kind.REALLOCATE, sku, new LocationId(NORTH), null, from, to, units, null);
  }

  void allocated(AllocationGroup group, int units) {
    allocated(NORTH, group, units);
  }

  void allocated(String location, AllocationGroup group, int units) {
    assertThat(ask(Kind.ALLOCATE, location, group, units)).isInstanceOf(Done.class);
  }

  /** Allocated and consumed. */
  List<Integer> figures(AllocationGroup group) {
    return figures(NORTH, group);
  }

  List<Integer> figures(String location, AllocationGroup group) {
    return allocations
        .allocations(new AllocationSearch(Set.of(sku), new LocationId(location), group, null, 100))
        .rows()
        .stream()
        .map(AllocationFigures::allocation)
        .filter(each -> each.group().equals(group))
        .findFirst()
        .map(each -> List.of(each.allocated(), each.consumed()))
        .orElse(List.of(0, 0));
  }

  int commonPool() {
    return allocations.commonPool(sku, new LocationId(NORTH));
  }

  ReservationOutcome reserve(String reference, Map<String, String> whom, int units) {
    return reserve(whom, InventoryRoom.line(reference, sku, NORTH, units));
  }

  ReservationOutcome reserve(Map<String, String> whom, ReservationLine... lines) {
    return room.inventory.reserve(null, List.of(lines), ReservationTerms.DEFAULT.with(whom));
  }

  String reserved(Map<String, String> whom, int units) {
    String reference = newReference();
    assertThat(reserve(reference, whom, units)).isInstanceOf(Reserved.class);
    return reference;
  }

  /** Units that somebody can still reserve, found by asking for far too many. */
  int takeable(Map<String, String> whom) {
    Short refused = (Short) reserve(newReference(), whom, 1_000_000);
    return refused.shortages().stream()
        .mapToInt(ReservationOutcome.Shortage::available)
        .min()
        .orElseThrow();
  }
}
