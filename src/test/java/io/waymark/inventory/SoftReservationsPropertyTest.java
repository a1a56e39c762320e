package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.change;
import static io.waymark.inventory.InventoryRoom.line;
import static io.waymark.inventory.InventoryRoom.newReference;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever is done with reservations, in whatever order: a model of plain sums agrees. */
class SoftReservationsPropertyTest {

  private static final List<String> PLACES = List.of("HALF-A", "HALF-B", "APART");
  private static final String SITE = "HALVES";

  enum Kind {
    RECEIVE,
    RESERVE,
    RESERVE_AT_SITE,
    RESERVE_UNCHECKED,
    UNRESERVE,
    AMEND,
    PIN,
    OFFSET,
    SHIP,
    RELEASE,
    EXPIRE,
    SWEEP
  }

  record Act(Kind kind, int who, int place, int units) {}

  private final InventoryRoom room = Database.H2.room();

  @Property(tries = 150)
  void everythingOpenIsSetAsideOrUncoveredAndNothingElse(
      @ForAll("acts") @Size(min = 1, max = 30) List<Act> acts) {
    Run run = new Run();
    acts.forEach(
        act -> {
          run.act(act);
          run.agrees();
        });
    assertThat(room.records.violations()).isEmpty();
    run.endsWithoutALeak();
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, PLACES.size() - 1),
            Arbitraries.integers().between(1, 8))
        .as(Act::new)
        .list();
  }

  /** One SKU, four references, and what must be open and on hand. */
  private final class Run {

    private final Sku sku = room.stocked(0, PLACES.toArray(String[]::new));
    private final String[] references = new String[4];
    private final Map<String, Integer> open = new TreeMap<>();
    private int onHand;

    Run() {
      for (String half : PLACES.subList(0, 2)) {
        room.records.define(new Location(new LocationId(half), half, SITE, "default"));
      }
      PLACES.forEach(place -> receive(place, 5));
      for (int i = 0; i < references.length; i++) {
        references[i] = newReference();
        open.put(references[i], 0);
      }
    }

    void act(Act act) {
      String who = references[act.who()];
      String place = PLACES.get(act.place());
      switch (act.kind()) {
        case RECEIVE -> receive(place, act.units());
        case RESERVE -> reserve(who, line(who, sku, place, act.units()), fits(place, act.units()));
        case RESERVE_AT_SITE ->
            reserve(
                who,
                ReservationLine.atSite(who, sku, SITE, null, act.units()),
                available(0) + available(1) >= act.units());
        case RESERVE_UNCHECKED -> reserveUnchecked(who, line(who, sku, place, act.units()));
        case UNRESERVE -> unreserve(who, act.units());
        case AMEND -> amend(who, act.units());
        case PIN -> pin(who, place);
        case OFFSET -> offset(who, act.units());
        case SHIP -> ship(who);
        case RELEASE -> end(who, () -> room.inventory.release(who));
        case EXPIRE -> end(who, () -> expire(who));
        default -> sweep();
      }
    }

    void agrees() {
      List<StockPosition> positions = room.inventory.positions(List.of(sku));
      assertThat(positions.stream().mapToInt(StockPosition::onHand).sum()).isEqualTo(onHand);
      assertThat(positions.stream().mapToInt(each -> each.reserved() + each.uncovered()).sum())
          .isEqualTo(open.values().stream().mapToInt(Integer::intValue).sum());
      open.forEach((who, units) -> assertThat(units(who)).isEqualTo(units));
    }

    void endsWithoutALeak() {
      open.keySet().forEach(room.inventory::release);
      assertThat(room.inventory.positions(List.of(sku)))
          .allMatch(each -> each.reserved() == 0 && each.uncovered() == 0);
      assertThat(
              room.jdbc
                  .sql("select sum(provisional) from inventory.position where sku = ?")
                  .param(sku.value())
                  .query(Integer.class)
                  .single())
          .isZero();
    }

    private void receive(String place, int units) {
      room.inventory.apply(change(StockChange.Kind.RECEIVE, sku, place, units));
      onHand += units;
    }

    private void reserve(String who, ReservationLine line, boolean fits) {
      boolean isHeld = rows(who).stream().anyMatch(each -> each.requestId() == null);
      boolean reserved = room.inventory.reserve(null, List.of(line)) instanceof Reserved;
      if (!isHeld) {
        assertThat(reserved).as(line.toString()).isEqualTo(fits);
        open.merge(who, reserved ? line.quantity() : 0, Integer::sum);
      } else {
        assertThat(reserved).as("what the reference holds is the answer").isTrue();
      }
    }

    private void reserveUnchecked(String who, ReservationLine line) {
      ReservationTerms terms =
          ReservationTerms.DEFAULT.withoutAvailabilityCheck().withRequestId(newReference());
      assertThat(room.inventory.reserve(null, List.of(line), terms)).isInstanceOf(Reserved.class);
      open.merge(who, line.quantity(), Integer::sum);
    }

    private void unreserve(String who, int units) {
      try {
        UnreserveOutcome.Unreserved outcome =
            room.soft.unreserve(new Unreserve(newReference(), ReservationKey.of(who, sku), units));
        assertThat(outcome.done()).isEqualTo(Math.min(units, open.get(who)));
        assertThat(outcome.done() + outcome.invalid()).isEqualTo(units);
        open.merge(who, -outcome.done(), Integer::sum);
      } catch (Unknown never) {
        assertThat(open.get(who)).isZero();
      }
    }

    private void amend(String who, int units) {
      try {
        ReservationOutcome outcome =
            room.soft.amend(ReservationKey.of(who, sku), units, ReservationTerms.DEFAULT);
        if (outcome instanceof Reserved reserved) {
          open.put(who, units);
          assertThat(reserved.reservations().stream().mapToInt(Reservation::quantity).sum())
              .isEqualTo(units);
        } else {
          assertThat(units).isGreaterThan(open.get(who));
        }
      } catch (Unknown nothing) {
        assertThat(open.get(who)).isZero();
      }
    }

    private void pin(String who, String place) {
      try {
        ReservationOutcome outcome =
            room.soft.pin(ReservationKey.of(who, sku), new LocationId(place), null);
        if (outcome instanceof Reserved reserved) {
          assertThat(reserved.reservations()).allMatch(each -> each.site() == null);
        }
      } catch (Unknown | InvalidInput | NotAllowedNow nothingToPinThere) {
        assertThat(open.get(who) == 0 || "APART".equals(place) || !anyOfSite(who)).isTrue();
      }
    }

    private void offset(String who, int units) {
      int covered = open.get(who) - uncovered(who);
      try {
        room.soft.offset(newReference(), who, Map.of(sku, units));
        assertThat(units).isLessThanOrEqualTo(covered);
        open.merge(who, -units, Integer::sum);
        onHand -= units;
      } catch (InvalidInput tooMany) {
        assertThat(units).isGreaterThan(covered);
      } catch (Unknown never) {
        assertThat(open.get(who)).isZero();
      }
    }

    private void ship(String who) {
      int covered = open.get(who) - uncovered(who);
      end(who, () -> room.inventory.ship(who, covered == 0 ? Map.of(sku, 0) : Map.of()));
      onHand -= covered;
    }

    private void expire(String who) {
      room.jdbc
          .sql("update inventory.reservation set expires_at = reserved_at where reference = ?")
          .param(who)
          .update();
      sweep();
    }

    private void end(String who, Runnable how) {
      how.run();
      open.put(who, 0);
    }

    private void sweep() {
      room.part(Sweeping.class).sweep();
    }

    /** By what is free there and what is held there for the site and fits elsewhere. */
    private boolean fits(String place, int units) {
      int index = PLACES.indexOf(place);
      int free = available(index);
      boolean waits = room.at(sku, place).uncovered() > 0;
      int movable = 0;
      if (index < 2 && !waits) {
        int held =
            rows().stream()
                .filter(each -> each.site() != null && each.location().value().equals(place))
                .mapToInt(Reservation::covered)
                .sum();
        movable = Math.min(held, available(1 - index));
      }
      return units <= free + movable;
    }

    private int available(int place) {
      return room.at(sku, PLACES.get(place)).available();
    }

    private List<Reservation> rows() {
      return room.part(Reservations.class).openUnder(open.keySet());
    }

    private List<Reservation> rows(String who) {
      return rows().stream().filter(each -> each.reference().equals(who)).toList();
    }

    private int units(String who) {
      return rows(who).stream().mapToInt(Reservation::quantity).sum();
    }

    private int uncovered(String who) {
      return rows(who).stream().mapToInt(Reservation::uncovered).sum();
    }

    private boolean anyOfSite(String who) {
      return rows(who).stream().anyMatch(each -> each.site() != null);
    }
  }
}
