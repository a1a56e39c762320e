package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.change;
import static io.waymark.inventory.InventoryRoom.line;
import static io.waymark.inventory.InventoryRoom.newReference;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.inventory.AllocationOutcome.Done;
import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import net.jqwik.api.constraints.Size;

/**
 * Whatever is allocated, reserved, given back and shipped at one place, in whatever order: a model
 * in which every unit is a token with a source says the same.
 */
class AllocationPropertyTest {

  private static final String PLACE = "MODEL";

  /** Attributes of askers and the groups that they belong to, the most specific first. */
  private static final List<List<String>> PATHS =
      List.of(List.of(), List.of("web"), List.of("web/vip", "web"), List.of("store"));

  private static final List<String> GROUPS = List.of("web", "web/vip", "store");

  enum Kind {
    RECEIVE,
    LOSE,
    ALLOCATE,
    UNALLOCATE,
    REALLOCATE,
    CONSUME,
    RESERVE,
    UNRESERVE,
    OFFSET,
    SHIP,
    RELEASE,
    EXPIRE
  }

  record Act(Kind kind, int who, int group, int units) {}

  private final InventoryRoom room = Database.H2.room();

  @Property(tries = 200)
  void theModelAgreesAfterEveryAct(@ForAll("acts") @Size(min = 1, max = 40) List<Act> acts) {
    Run run = new Run();
    acts.forEach(
        act -> {
          run.act(act);
          run.agrees();
        });
    assertThat(room.records.violations()).isEmpty();
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.integers().between(0, PATHS.size() - 1),
            Arbitraries.integers().between(0, GROUPS.size() - 1),
            Arbitraries.integers().between(1, 9))
        .as(Act::new)
        .list();
  }

  /** One SKU at one place; each asker has one reference at a time. */
  private final class Run {

    private final Sku sku = room.stocked(12, PLACE);
    private final Allocations allocations = room.part(Allocations.class);
    private final String[] references = new String[PATHS.size()];

    /** Left units by group. */
    private final Map<String, Integer> left = new TreeMap<>();

    /** Units consumed for good by group. */
    private final Map<String, Integer> gone = new TreeMap<>();

    /** Open units by reference, in the order in which they were taken; "" is from nobody's. */
    private final Map<String, List<String>> open = new LinkedHashMap<>();

    private int onHand = 12;

    Run() {
      GROUPS.forEach(each -> left.put(each, 0));
      GROUPS.forEach(each -> gone.put(each, 0));
    }

    void act(Act act) {
      String group = GROUPS.get(act.group());
      int units = act.units();
      switch (act.kind()) {
        case RECEIVE -> {
          room.inventory.apply(change(StockChange.Kind.RECEIVE, sku, PLACE, units));
          onHand += units;
        }
        case LOSE -> {
          if (units <= free()) {
            room.inventory.apply(change(StockChange.Kind.ADJUST, sku, PLACE, -units));
            onHand -= units;
          }
        }
        case ALLOCATE -> {
          if (changes(AllocationChange.Kind.ALLOCATE, group, null, units, free() - allLeft())) {
            left.merge(group, units, Integer::sum);
          }
        }
        case UNALLOCATE -> {
          if (changes(AllocationChange.Kind.UNALLOCATE, group, null, units, left.get(group))) {
            left.merge(group, -units, Integer::sum);
          }
        }
        case REALLOCATE -> reallocate(group, GROUPS.get((act.group() + 1) % 3), units);
        case CONSUME -> {
          int most = Math.min(left.get(group), free());
          if (changes(AllocationChange.Kind.CONSUME, group, null, units, most)) {
            left.merge(group, -units, Integer::sum);
            gone.merge(group, units, Integer::sum);
            onHand -= units;
          }
        }
        case RESERVE -> reserve(act.who(), units);
        default -> end(act.kind(), act.who(), units);
      }
    }

    private void reallocate(String from, String to, int units) {
      if (changes(AllocationChange.Kind.REALLOCATE, from, to, units, left.get(from))) {
        left.merge(from, -units, Integer::sum);
        left.merge(to, units, Integer::sum);
      }
    }

    private boolean changes(
        AllocationChange.Kind kind, String group, String target, int units, int most) {
      AllocationOutcome outcome =
          allocations.change(
              new AllocationChange(
                  newReference(),
                  kind,
                  sku,
                  new LocationId(PLACE),
                  null,
                  AllocationGroup.parse(group),
                  target == null ? null : AllocationGroup.parse(target),
                  units,
                  null));
      assertThat(outcome instanceof Done).as(kind + " " + group).isEqualTo(units <= most);
      return outcome instanceof Done;
    }

    private void reserve(int who, int units) {
      if (references[who] != null) {
        return;
      }
      int most = most(who);
      references[who] = newReference();
      ReservationOutcome outcome =
          room.inventory.reserve(
              null,
              List.of(line(references[who], sku, PLACE, units)),
              ReservationTerms.DEFAULT.with(attributes(who)));
      assertThat(outcome instanceof Reserved).as("reserve").isEqualTo(units <= most);
      if (outcome instanceof Reserved) {
        open.put(references[who], taken(who, units));
      } else {
        references[who] = null;
      }
    }

    private int most(int who) {
      int own = PATHS.get(who).stream().mapToInt(left::get).sum();
      return Math.min(free(), Math.max(own, free() - (allLeft() - own)));
    }

    private List<String> taken(int who, int units) {
      List<String> tokens = new ArrayList<>();
      for (String each : PATHS.get(who)) {
        while (tokens.size() < units && left.get(each) > 0) {
          left.merge(each, -1, Integer::sum);
          tokens.add(each);
        }
      }
      while (tokens.size() < units) {
        tokens.add("");
      }
      return tokens;
    }

    private void end(Kind kind, int who, int units) {
      String reference = references[who];
      if (reference == null) {
        return;
      }
      List<String> tokens = open.get(reference);
      int some = Math.min(units, tokens.size());
      switch (kind) {
        case UNRESERVE -> {
          room.soft.unreserve(
              new Unreserve(newReference(), ReservationKey.of(reference, sku), units));
          giveBack(tokens, some);
        }
        case OFFSET -> {
          room.soft.offset(newReference(), reference, Map.of(sku, some));
          leave(tokens, some);
        }
        case SHIP -> {
          room.inventory.ship(reference, Map.of(sku, some));
          leave(tokens, some);
          giveBack(tokens, tokens.size());
        }
        case RELEASE -> {
          room.inventory.release(reference);
          giveBack(tokens, tokens.size());
        }
        default -> {
          room.jdbc
              .sql("update inventory.reservation set expires_at = reserved_at where reference = ?")
              .param(reference)
              .update();
          room.part(Sweeping.class).sweep();
          giveBack(tokens, tokens.size());
        }
      }
      if (tokens.isEmpty()) {
        open.remove(reference);
        references[who] = null;
      }
    }

    private void giveBack(List<String> tokens, int units) {
      for (int i = 0; i < units; i++) {
        String last = tokens.remove(tokens.size() - 1);
        left.computeIfPresent(last, (group, before) -> before + 1);
      }
    }

    private void leave(List<String> tokens, int units) {
      for (int i = 0; i < units; i++) {
        String first = tokens.remove(0);
        gone.computeIfPresent(first, (group, before) -> before + 1);
        onHand--;
      }
    }

    void agrees() {
      assertThat(room.at(sku, PLACE).onHand()).isEqualTo(onHand);
      assertThat(room.at(sku, PLACE).available()).isEqualTo(free());
      assertThat(allocations.commonPool(sku, new LocationId(PLACE)))
          .isEqualTo(Math.max(0, free() - allLeft()));
      for (int who = 0; who < PATHS.size(); who++) {
        assertThat(room.inventory.positions(List.of(sku), attributes(who)).get(0).available())
            .as("available to " + PATHS.get(who))
            .isEqualTo(Math.max(0, most(who)));
      }
      for (AllocationFigures each :
          allocations.allocations(new AllocationSearch(Set.of(sku), null, null, null, 9)).rows()) {
        String group = each.allocation().group().text();
        long held = open.values().stream().flatMap(List::stream).filter(group::equals).count();
        assertThat(each.allocation().left()).as("left of " + group).isEqualTo(left.get(group));
        assertThat(each.allocation().consumed()).isEqualTo((int) held + gone.get(group));
        assertThat(each.backed()).isEqualTo(Math.min(left.get(group), free()));
      }
    }

    private int free() {
      return onHand - open.values().stream().mapToInt(List::size).sum();
    }

    private int allLeft() {
      return left.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Map<String, String> attributes(int who) {
      return switch (who) {
        case 1 -> Map.of("channel", "web");
        case 2 -> Map.of("channel", "web", "customerGroup", "vip");
        case 3 -> Map.of("channel", "store", "region", "EU");
        default -> Map.of();
      };
    }
  }
}
