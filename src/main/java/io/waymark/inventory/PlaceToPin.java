package io.waymark.inventory;

import io.waymark.inventory.ReservationOutcome.Limit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where units are pinned to, and what is free there.
 *
 * @param place SKU and location
 * @param stock what there is; what is pinned is taken from it
 * @param left what each group has left of its allocation there
 * @param safety units that stay there whatever the channel
 */
record PlaceToPin(
    PositionKey place, SellableStock stock, Map<AllocationGroup, Integer> left, int safety) {

  PlaceToPin {
    left = new HashMap<>(left);
  }

  /**
   * Moves units to stock that is allocated to nobody, with their own allocation if they have one,
   * and then to what their own groups have left there; how many.
   */
  int move(Reservation one, int most, Moves moves) {
    PositionKey key = new PositionKey(place.sku(), place.location(), one.variant());
    int kept = left.values().stream().mapToInt(Integer::intValue).sum();
    int free = Math.min(stock.available(key), shared() - kept);
    int moved = Math.max(0, Math.min(most, free));
    take(one, key, moved)
        .forEach(part -> moves.move(one, PositionKey.of(part), null, part.quantity()));
    for (AllocationGroup group : moves.allocatedOf(one).groups()) {
      int own = Math.min(moves.allocatedOf(one).of(group), left.getOrDefault(group, 0));
      int units = Math.min(Math.min(own, most - moved), Math.min(stock.available(key), shared()));
      take(one, key, units)
          .forEach(part -> moves.moveToOwn(one, PositionKey.of(part), group, part.quantity()));
      left.merge(group, -Math.max(0, units), Integer::sum);
      moved += Math.max(0, units);
    }
    return moved;
  }

  private int shared() {
    return stock.available(place) - safety;
  }

  /** What stood against so many more units. */
  Limit limit(int more) {
    return safety > 0 && stock.available(place) >= more ? Limit.SAFETY_STOCK : Limit.STOCK;
  }

  private List<ReservationLine> take(Reservation one, PositionKey key, int units) {
    return units <= 0
        ? List.of()
        : stock.take(
            List.of(
                new ReservationLine(
                    one.reference(), one.sku(), key.location(), key.variant(), units)));
  }
}
