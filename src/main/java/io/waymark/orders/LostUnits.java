package io.waymark.orders;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What becomes of units that fall out of a fulfillment order. */
@Component
class LostUnits {

  private final OrderStates states;
  private final LineWriter lines;

  LostUnits(OrderStates states, LineWriter lines) {
    this.states = states;
    this.lines = lines;
  }

  /**
   * Cancels those of lines whose cancellation was asked for, leaves the others open, and moves the
   * order's status accordingly; answers whether some are open.
   */
  boolean settle(OrderState state, Map<Integer, Integer> lost) {
    Map<Integer, Integer> cancelled = new TreeMap<>(lost);
    cancelled.keySet().retainAll(state.units(LineState::cancellationRequested, any -> 1).keySet());
    OrderState settled = state;
    if (!cancelled.isEmpty()) {
      lines.cancel(state.id(), cancelled.keySet(), cancelled);
      settled = state.withLines(line -> without(line, cancelled));
    }
    states.move(settled, settled.derived());
    return lost.size() > cancelled.size();
  }

  private static LineState without(LineState line, Map<Integer, Integer> cancelled) {
    Integer units = cancelled.get(line.line());
    return units == null ? line : line.cancelling(units);
  }

  /** Whether units that fell out of the fulfillment order before may be open now. */
  static boolean open(OrderState state, int number) {
    return state.lines().stream()
        .filter(line -> line.unallocated() > 0)
        .flatMap(line -> line.portions().stream())
        .filter(portion -> portion.number() == number)
        .anyMatch(portion -> !portion.shipped() || portion.missing() > 0);
  }
}
