package io.waymark.orders;

import io.waymark.kernel.OrderId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves orders on as their journeys tell. */
@Component
@Transactional
class JourneyProgress implements OrderProgress {

  private static final String BY = "journey";

  private final OrderStates states;
  private final HoldTable holds;
  private final LineWriter lines;
  private final UnitCancellation cancellation;
  private final TimelineTable timeline;

  JourneyProgress(
      OrderStates states,
      HoldTable holds,
      LineWriter lines,
      UnitCancellation cancellation,
      TimelineTable timeline) {
    this.states = states;
    this.holds = holds;
    this.lines = lines;
    this.cancellation = cancellation;
    this.timeline = timeline;
  }

  @Override
  public void rejected(OrderId id, List<String> reasons) {
    OrderState state = states.lock(id);
    if (!state.status().closed()) {
      timeline.add(id, "Order rejected", String.join("; ", reasons), BY);
      states.move(state, OrderStatus.REJECTED);
    }
  }

  @Override
  public void held(OrderId id, List<String> reasons) {
    OrderState state = states.lock(id);
    List<String> added = new ArrayList<>(reasons);
    if (state.status() == OrderStatus.ON_HOLD) {
      added.removeAll(holds.standing(id));
    }
    if (!state.status().closed() && !added.isEmpty()) {
      holds.place(id, added);
      timeline.add(id, "Order held", String.join("; ", added), BY);
      states.move(state, OrderStatus.ON_HOLD);
    }
  }

  @Override
  public void released(OrderId id, String by, String note) {
    OrderState state = states.lock(id);
    if (state.status() == OrderStatus.ON_HOLD) {
      holds.end(id, by, note);
      timeline.add(id, "Hold released", note, by);
      states.move(state, state.with(OrderStatus.PLACED).derived());
    }
  }

  @Override
  public void backordered(OrderId id, List<FulfillmentOrderLine> shortages) {
    OrderState state = states.lock(id);
    Map<Integer, Integer> before = state.units(line -> true, LineState::backordered);
    Map<Integer, Integer> now = new TreeMap<>();
    shortages.forEach(each -> now.merge(each.line(), each.quantity(), Integer::sum));
    if (state.status().closed() || now.equals(before)) {
      return;
    }
    if (!before.isEmpty()) {
      lines.endBackorders(id, before.keySet());
    }
    OrderState waiting =
        state.withLines(line -> line.backordered(now.getOrDefault(line.line(), 0)));
    lines.backorder(id, waiting.lines().stream().filter(line -> line.backordered() > 0).toList());
    timeline.add(id, "Backordered", told(waiting), BY);
    states.move(waiting, waiting.derived());
  }

  private static String told(OrderState state) {
    return state.lines().stream()
        .filter(line -> line.backordered() > 0)
        .map(line -> line.backordered() + " of " + line.sku())
        .collect(Collectors.joining(", "));
  }

  @Override
  public void backorderEnded(OrderId id) {
    OrderState state = states.lock(id);
    Map<Integer, Integer> before = state.units(line -> true, LineState::backordered);
    if (!before.isEmpty()) {
      lines.endBackorders(id, before.keySet());
      timeline.add(id, "Backorder ended", "The order is planned again", BY);
      OrderState planned = state.withLines(line -> line.backordered(0));
      states.move(planned, planned.derived());
    }
  }

  @Override
  public List<FulfillmentOrder> cancelled(OrderId id, Cancellation wish) {
    return cancellation.cancel(states.lock(id), wish);
  }

  @Override
  public void unallocatedCancelled(OrderId id, String reason, String by) {
    cancellation.cancelUnallocated(states.lock(id), new Cancellation(null, reason, by));
  }

  @Override
  public void escalated(OrderId id, String what, String toWhom) {
    timeline.addIfKnown(id, "Escalated", what + " (to " + toWhom + ")", BY);
  }

  @Override
  public void noted(OrderId id, String event, String detail) {
    timeline.addIfKnown(id, event, detail, BY);
  }

  @Override
  public OrderStatus close(OrderId id) {
    if (states.completeDelivered(id)) {
      timeline.add(id, "Order completed", null, BY);
      return OrderStatus.COMPLETED;
    }
    OrderState state = states.lock(id);
    Optional<OrderStatus> ended = state.ended();
    if (state.status().closed() || ended.isEmpty()) {
      return state.status();
    }
    String event = ended.get() == OrderStatus.COMPLETED ? "Order completed" : "Order cancelled";
    timeline.add(id, event, null, BY);
    return states.move(state, ended.get()).status();
  }
}
