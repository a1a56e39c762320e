package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.inventory.ChangeOutcome.Done;
import io.waymark.inventory.ReservationOutcome.Shortage;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StockRulesPropertyTest {

  private static final LocationId NORTH = new LocationId("NORTH");

  @Property
  void linesThatAreNotShortFitTogetherIntoEveryPosition(
      @ForAll("lines") List<ReservationLine> lines,
      @ForAll("stock") Map<PositionKey, StockPosition> stock) {
    List<Shortage> shortages = Shortages.of(lines, stock);

    Map<PositionKey, Long> wanted = new HashMap<>();
    lines.forEach(each -> wanted.merge(PositionKey.of(each), (long) each.quantity(), Long::sum));
    wanted.forEach(
        (key, units) -> {
          boolean fits = units <= stock.getOrDefault(key, key.empty()).available();
          assertThat(shortages.stream().anyMatch(each -> each.sku().equals(key.sku())))
              .isEqualTo(!fits);
        });
  }

  @Property
  void linesAddedUpWantAsMuchAsBeforeAndNameEachThingOnce(
      @ForAll("lines") List<ReservationLine> lines) {
    List<ReservationLine> added = WantedLines.addedUp(lines);

    assertThat(added.stream().map(each -> each.reference() + PositionKey.of(each)))
        .doesNotHaveDuplicates();
    assertThat(total(added)).isEqualTo(total(lines));
  }

  @Property
  void aShipmentTakesExactlyWhatWasShippedAndNeverMoreThanAReservationHolds(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 9) Integer> quantities,
      @ForAll @IntRange(min = 0, max = 60) int shipped) {
    List<HeldStock> held = quantities.stream().map(StockRulesPropertyTest::held).toList();
    int reserved = quantities.stream().mapToInt(Integer::intValue).sum();
    Sku sku = new Sku("A");

    if (shipped > reserved) {
      assertThatThrownBy(() -> ShipmentSplit.of(held, Map.of(sku, shipped), false))
          .isInstanceOf(InvalidInput.class);
      return;
    }
    List<Ending> endings = ShipmentSplit.of(held, Map.of(sku, shipped), false);

    assertThat(endings).allMatch(each -> each.shipped() >= 0 && each.givenBack() >= 0);
    assertThat(endings.stream().mapToInt(Ending::shipped).sum()).isEqualTo(shipped);
  }

  @Property
  void aChangeIsDoneExactlyIfItLeavesWhatIsReserved(
      @ForAll @IntRange(min = 0) int onHand,
      @ForAll @IntRange(min = 0) int reserved,
      @ForAll StockChange.Kind kind,
      @ForAll int quantity) {
    StockPosition before =
        new StockPosition(new Sku("A"), NORTH, onHand, Math.min(onHand, reserved));
    StockChange change = new StockChange("id", kind, before.sku(), NORTH, quantity, null);
    if (!ChangeRules.violations(change).isEmpty()) {
      return;
    }

    ChangeRun run = run(Map.of(PositionKey.of(before), before));
    ChangeOutcome outcome = run.take(LedgerChange.of(change));

    long wanted =
        switch (kind) {
          case SET -> quantity;
          case SHIP -> (long) onHand - quantity;
          default -> (long) onHand + quantity;
        };
    boolean possible = wanted >= before.reserved() && wanted <= Integer.MAX_VALUE;
    assertThat(outcome instanceof Done).isEqualTo(possible);
    if (outcome instanceof Done done) {
      assertThat(done.position().reserved()).isEqualTo(before.reserved());
      assertThat((long) done.position().onHand()).isEqualTo(wanted);
      assertThat(run.ledger()).extracting(LedgerLine::after).containsExactly((int) wanted);
    } else {
      assertThat(run.ledger()).isEmpty();
    }
  }

  @Provide
  Arbitrary<List<ReservationLine>> lines() {
    return Combinators.combine(
            Arbitraries.of("r1", "r2"),
            Arbitraries.of("A", "B", "C"),
            Arbitraries.integers().between(1, 1_000_000))
        .as((reference, sku, quantity) -> line(reference, new Sku(sku), "NORTH", quantity))
        .list()
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<Map<PositionKey, StockPosition>> stock() {
    return Arbitraries.maps(
            Arbitraries.of("A", "B").map(sku -> new PositionKey(new Sku(sku), NORTH)),
            Arbitraries.integers().between(0, 3_000_000))
        .map(
            units -> {
              Map<PositionKey, StockPosition> stock = new HashMap<>();
              units.forEach(
                  (key, onHand) ->
                      stock.put(key, new StockPosition(key.sku(), NORTH, onHand, onHand / 3)));
              return stock;
            });
  }

  private static ChangeRun run(Map<PositionKey, StockPosition> stock) {
    return new ChangeRun(
        new Figures(stock, Map.of()),
        Map.of(),
        Map.of(),
        new KnownThings(Set.of(), Set.of(), Set.of(Measure.ON_HAND), Set.of()));
  }

  private static long total(List<ReservationLine> lines) {
    return lines.stream().mapToLong(ReservationLine::quantity).sum();
  }

  private static HeldStock held(int quantity) {
    return new HeldStock(
        new Reservation("id", null, "r", new Sku("A"), NORTH, quantity, Instant.EPOCH),
        new StockPosition(new Sku("A"), NORTH, 1000, 500));
  }
}
