package io.waymark.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.inventory.ChangeOutcome.Done;
import io.waymark.inventory.ChangeOutcome.Late;
import io.waymark.inventory.ChangeOutcome.Refused;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever changes come, in whatever order: what holds of the figures and the ledger. */
class LedgerPropertyTest {

  private static final Measure INBOUND = Measure.of("pos.inbound");
  private static final Sku SKU = new Sku("A");
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
  private static final KnownThings KNOWN =
      new KnownThings(Set.of(), Set.of(), Set.of(Measure.ON_HAND, INBOUND), Set.of());

  @Property
  void everyFigureIsTheSumOfItsMovementsAndReservedUnitsStay(
      @ForAll("changes") List<InventoryChange> changes) {
    ChangeRun run = run(Map.of());
    List<ChangeOutcome> outcomes = takeAll(run, changes);

    Map<QuantityKey, Integer> sums = opening();
    for (LedgerLine line : run.ledger()) {
      int after = sums.merge(line.key(), line.delta(), Integer::sum);
      assertThat(line.after()).isEqualTo(after);
      if (line.key().isOnHand()) {
        assertThat(after).isGreaterThanOrEqualTo(reserved(line.key().position()));
      }
    }
    run.deltas()
        .forEach(
            (key, delta) -> {
              assertThat(opening().getOrDefault(QuantityKey.onHand(key), 0) + delta.onHand())
                  .isEqualTo(sums.get(QuantityKey.onHand(key)));
              assertThat(delta.reserved()).isZero();
            });
    run.quantities().forEach((key, figure) -> assertThat(figure).isEqualTo(sums.get(key)));
    assertThat(outcomes).hasSameSizeAs(changes);
  }

  @Property
  void aTransferMakesAndLosesNothingAndIsWrittenWholeOrNotAtAll(
      @ForAll("changes") List<InventoryChange> changes) {
    List<InventoryChange> transfers = changes.stream().filter(Transfer.class::isInstance).toList();
    ChangeRun run = run(Map.of());
    List<ChangeOutcome> outcomes = takeAll(run, transfers);

    assertThat(run.ledger().stream().mapToInt(LedgerLine::delta).sum()).isZero();
    Map<String, Integer> parts = new HashMap<>();
    run.ledger().forEach(line -> parts.merge(line.changeId(), 1, Integer::sum));
    assertThat(parts.values()).allMatch(lines -> lines == 2);
    for (ChangeOutcome outcome : outcomes) {
      assertThat(parts.containsKey(outcome.id())).isEqualTo(outcome instanceof Done);
    }
  }

  @Property
  void sendingEverythingAgainWritesNothingAndIsAnsweredAlike(
      @ForAll("changes") List<InventoryChange> changes) {
    List<InventoryChange> twice = new ArrayList<>(changes);
    twice.addAll(changes);
    ChangeRun once = run(Map.of());
    List<ChangeOutcome> first = takeAll(once, changes);
    ChangeRun run = run(Map.of());
    List<ChangeOutcome> outcomes = takeAll(run, twice);

    for (int i = 0; i < changes.size(); i++) {
      if (first.get(i) instanceof Done) {
        assertThat(outcomes.get(changes.size() + i)).isInstanceOf(Done.class);
      }
    }
    Set<String> ids = new HashSet<>();
    once.ledger().forEach(line -> ids.add(line.changeId()));
    assertThat(run.ledger().stream().filter(line -> ids.contains(line.changeId())).count())
        .isEqualTo(once.ledger().size());
  }

  @Property
  void theLatestOfAbsoluteSetsWinsWhateverTheOrder(@ForAll("sets") List<MeasureChange> sets) {
    ChangeRun run = run(Map.of());
    List<ChangeOutcome> outcomes = takeAll(run, sets);

    Instant latest = Instant.MIN;
    int figure = 0;
    for (int i = 0; i < sets.size(); i++) {
      MeasureChange set = sets.get(i);
      boolean late = set.modifiedAt().isBefore(latest);
      assertThat(outcomes.get(i) instanceof Late).isEqualTo(late);
      if (!late) {
        latest = set.modifiedAt();
        figure = set.quantities().get(INBOUND);
      }
    }
    assertThat(run.quantities().values()).containsExactly(figure);
  }

  @Property
  void anUnknownLocationRefusesTheChangeThatNamesItAndNoOther(
      @ForAll("changes") List<InventoryChange> changes) {
    LocationId closed = new LocationId("SOUTH");
    ChangeRun run =
        new ChangeRun(
            new Figures(stock(), Map.of()),
            Map.of(),
            Map.of(),
            new KnownThings(Set.of(closed), Set.of(), KNOWN.measures(), Set.of()));
    List<ChangeOutcome> outcomes = takeAll(run, changes);

    assertThat(run.ledger()).noneMatch(line -> line.key().position().location().equals(closed));
    for (int i = 0; i < changes.size(); i++) {
      boolean names =
          LedgerChange.of(changes.get(i)).steps().stream()
              .anyMatch(step -> step.key().position().location().equals(closed));
      if (names) {
        assertThat(outcomes.get(i)).isInstanceOf(Refused.class);
      }
    }
  }

  @Provide
  Arbitrary<List<InventoryChange>> changes() {
    Arbitrary<LocationId> locations = Arbitraries.of("NORTH", "SOUTH").map(LocationId::new);
    Arbitrary<Variant> variants =
        Arbitraries.of(
            Variant.NONE, Variant.of(Map.of("color", "Red")), Variant.of(Map.of("batch", "B1")));
    Arbitrary<Integer> few = Arbitraries.integers().between(1, 40);
    Arbitrary<InventoryChange> stock =
        Combinators.combine(Arbitraries.of(StockChange.Kind.values()), locations, variants, few)
            .as((kind, at, of, n) -> new StockChange("", kind, SKU, at, of, n, null, null));
    Arbitrary<InventoryChange> deltas =
        Combinators.combine(
                locations,
                variants,
                Arbitraries.maps(
                        Arbitraries.of(Measure.ON_HAND, INBOUND),
                        Arbitraries.integers().between(-30, 30))
                    .ofMinSize(1))
            .as(
                (at, of, quantities) ->
                    new MeasureChange(
                        "",
                        MeasureChange.Mode.DELTA,
                        SKU,
                        at,
                        of,
                        new TreeMap<>(quantities),
                        null,
                        null));
    Arbitrary<InventoryChange> transfers =
        Combinators.combine(locations, variants, locations, variants, few)
            .as(
                (from, of, to, as, n) ->
                    new Transfer("", Transfer.Kind.TRANSFER, SKU, from, of, to, as, n, null));
    Arbitrary<InventoryChange> quarantines =
        Combinators.combine(locations, variants, few)
            .as((at, of, n) -> Transfer.quarantine("", SKU, at, of, n, null));
    return Arbitraries.oneOf(stock, deltas, transfers, quarantines)
        .filter(
            change -> ChangeRules.violations(change).stream().allMatch(v -> v.field().equals("id")))
        .list()
        .ofMaxSize(25)
        .map(LedgerPropertyTest::numbered);
  }

  @Provide
  Arbitrary<List<MeasureChange>> sets() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 20), Arbitraries.integers().between(0, 5))
        .as(
            (figure, seconds) ->
                new MeasureChange(
                    "",
                    MeasureChange.Mode.SET,
                    SKU,
                    new LocationId("NORTH"),
                    null,
                    new TreeMap<>(Map.of(INBOUND, figure)),
                    NOON.plusSeconds(seconds),
                    null))
        .list()
        .ofMinSize(1)
        .ofMaxSize(10)
        .map(list -> numbered(List.copyOf(list)).stream().map(MeasureChange.class::cast).toList());
  }

  private static List<InventoryChange> numbered(List<? extends InventoryChange> changes) {
    List<InventoryChange> numbered = new ArrayList<>();
    for (InventoryChange each : changes) {
      String id = "c" + numbered.size();
      if (each instanceof StockChange c) {
        numbered.add(
            new StockChange(
                id, c.kind(), c.sku(), c.location(), c.variant(), c.quantity(), null, null));
      } else if (each instanceof MeasureChange c) {
        numbered.add(
            new MeasureChange(
                id,
                c.mode(),
                c.sku(),
                c.location(),
                c.variant(),
                c.quantities(),
                c.modifiedAt(),
                null));
      } else if (each instanceof Transfer c) {
        numbered.add(
            new Transfer(
                id,
                c.kind(),
                c.sku(),
                c.from(),
                c.fromVariant(),
                c.to(),
                c.toVariant(),
                c.quantity(),
                null));
      }
    }
    return numbered;
  }

  private static List<ChangeOutcome> takeAll(
      ChangeRun run, List<? extends InventoryChange> changes) {
    return changes.stream().map(LedgerChange::of).map(run::take).toList();
  }

  private static ChangeRun run(Map<String, PastChange> before) {
    return new ChangeRun(new Figures(stock(), Map.of()), before, Map.of(), KNOWN);
  }

  private static Map<PositionKey, StockPosition> stock() {
    StockPosition north = new StockPosition(SKU, new LocationId("NORTH"), 50, 20);
    return Map.of(PositionKey.of(north), north);
  }

  private static int reserved(PositionKey key) {
    return stock().containsKey(key) ? stock().get(key).reserved() : 0;
  }

  private static Map<QuantityKey, Integer> opening() {
    Map<QuantityKey, Integer> opening = new HashMap<>();
    stock().forEach((key, at) -> opening.put(QuantityKey.onHand(key), at.onHand()));
    return opening;
  }
}
