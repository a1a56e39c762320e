package io.waymark.orders;

import io.waymark.orders.LineState.Portion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Cancels units that are nowhere yet, and marks those that a source must give back first. */
@Component
class UnitCancellation {

  private final OrderStates states;
  private final LineWriter lines;
  private final HoldTable holds;
  private final FulfillmentReader reader;
  private final FulfillmentWriter writer;
  private final TimelineTable timeline;

  UnitCancellation(
      OrderStates states,
      LineWriter lines,
      HoldTable holds,
      FulfillmentReader reader,
      FulfillmentWriter writer,
      TimelineTable timeline) {
    this.states = states;
    this.lines = lines;
    this.holds = holds;
    this.reader = reader;
    this.writer = writer;
    this.timeline = timeline;
  }

  /** The state must be locked; answers the fulfillment orders whose sources must be asked. */
  List<FulfillmentOrder> cancel(OrderState state, Cancellation wish) {
    if (state.status().closed()) {
      return List.of();
    }
    Predicate<LineState> asked = CancellationRequests.asked(wish);
    Map<Integer, Integer> units = state.units(asked, LineState::unallocated);
    Set<Integer> marked =
        state
            .units(asked.and(line -> !line.cancellationRequested()), LineState::unshipped)
            .keySet();
    OrderState after = state;
    if (!units.isEmpty() || !marked.isEmpty()) {
      after = mark(state, wish, units, marked);
    }
    return stop(after, asked);
  }

  /** Cancels what no fulfillment order has, and marks nothing. */
  void cancelUnallocated(OrderState state, Cancellation wish) {
    Map<Integer, Integer> units = state.units(line -> true, LineState::unallocated);
    if (!state.status().closed() && !units.isEmpty()) {
      lines.cancelOnly(state.id(), units);
      follow(state, wish, units.keySet(), units);
    }
  }

  private OrderState mark(
      OrderState state, Cancellation wish, Map<Integer, Integer> units, Set<Integer> marked) {
    Set<Integer> touched = new TreeSet<>(units.keySet());
    touched.addAll(marked);
    lines.cancel(state.id(), touched, units);
    return follow(state, wish, touched, units);
  }

  private OrderState follow(
      OrderState state, Cancellation wish, Set<Integer> touched, Map<Integer, Integer> units) {
    Predicate<LineState> isTouched = line -> touched.contains(line.line());
    Set<Integer> waited = state.units(isTouched, LineState::backordered).keySet();
    if (!waited.isEmpty()) {
      lines.endBackorders(state.id(), waited);
    }
    OrderState after =
        state.withLines(
            line ->
                isTouched.test(line) ? line.cancelling(units.getOrDefault(line.line(), 0)) : line);
    boolean nothingLeft = after.sum(line -> line.ordered() - line.cancelled()) == 0;
    if (state.status() == OrderStatus.ON_HOLD && nothingLeft) {
      holds.end(state.id(), wish.by(), wish.reason());
    }
    tell(state, wish, units);
    return states.move(after, after.derived());
  }

  private void tell(OrderState state, Cancellation wish, Map<Integer, Integer> units) {
    if (!units.isEmpty()) {
      String detail =
          units.entrySet().stream()
              .map(each -> each.getValue() + " of line " + each.getKey())
              .collect(Collectors.joining(", "));
      String reason = wish.reason() == null ? "" : ": " + wish.reason();
      timeline.add(state.id(), "Units cancelled", detail + reason, wish.by());
    }
  }

  private List<FulfillmentOrder> stop(OrderState state, Predicate<LineState> asked) {
    List<Portion> waiting =
        state.lines().stream()
            .filter(asked)
            .flatMap(line -> line.portions().stream())
            .filter(Portion::waiting)
            .toList();
    if (waiting.isEmpty()) {
      return List.of();
    }
    Set<Integer> unasked =
        waiting.stream()
            .filter(portion -> !portion.stopping())
            .map(Portion::number)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!unasked.isEmpty()) {
      writer.stopping(state.id(), unasked);
    }
    Set<String> ids =
        waiting.stream()
            .map(portion -> new FulfillmentId(state.id(), portion.number()).toString())
            .collect(Collectors.toSet());
    return reader.of(state.id()).stream().filter(order -> ids.contains(order.id())).toList();
  }
}
