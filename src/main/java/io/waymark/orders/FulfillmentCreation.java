package io.waymark.orders;

import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.OrderId;
import io.waymark.orders.FulfillmentOrder.Status;
import io.waymark.orders.FulfillmentOrders.Draft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the fulfillment orders that a plan asks for. */
@Component
class FulfillmentCreation {

  private final JdbcClient jdbc;
  private final OrderStates states;
  private final FulfillmentReader reader;
  private final FulfillmentWriter writer;
  private final TimelineTable timeline;
  private final ApplicationEventPublisher events;

  FulfillmentCreation(
      JdbcClient jdbc,
      OrderStates states,
      FulfillmentReader reader,
      FulfillmentWriter writer,
      TimelineTable timeline,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.states = states;
    this.reader = reader;
    this.writer = writer;
    this.timeline = timeline;
    this.events = events;
  }

  List<FulfillmentOrder> create(OrderId id, List<String> ids, List<Draft> drafts) {
    if (ids.isEmpty() || ids.size() != drafts.size()) {
      throw new IllegalArgumentException("One id for each draft is needed, and at least one");
    }
    OrderState state = states.read(id);
    int last = FulfillmentId.parse(ids.get(ids.size() - 1)).number();
    if (state.lastFulfillment() >= last) {
      return reader.of(id).stream().filter(order -> ids.contains(order.id())).toList();
    }
    if (state.status().closed()) {
      throw new NotAllowedNow("Order " + id + " is closed.");
    }
    requireOpen(state, drafts);
    advance(state, last);
    List<FulfillmentOrder> made = made(id, ids, drafts);
    writer.insert(made);
    timeline.add(id, made.stream().map(FulfillmentCreation::told).toList());
    return made;
  }

  // The plan may be older than a cancellation.
  private static void requireOpen(OrderState state, List<Draft> drafts) {
    Map<Integer, Integer> wanted = new HashMap<>();
    drafts.forEach(
        draft ->
            draft
                .lines()
                .forEach(line -> wanted.merge(line.line(), line.quantity(), Integer::sum)));
    Map<Integer, Integer> open = state.units(line -> true, LineState::unallocated);
    wanted.forEach(
        (line, units) -> {
          if (open.getOrDefault(line, 0) < units) {
            throw changed(state.id());
          }
        });
  }

  private void advance(OrderState state, int last) {
    int updated =
        jdbc.sql(
                """
                update orders.sales_order set status = 'IN_FULFILLMENT', last_fulfillment = ?
                where id = ? and last_fulfillment = ? and status = ?
                """)
            .params(last, state.id().value(), state.lastFulfillment(), state.status().name())
            .update();
    if (updated == 0) {
      throw changed(state.id());
    }
    if (state.status() != OrderStatus.IN_FULFILLMENT) {
      events.publishEvent(new OrderChanged(state.id(), OrderStatus.IN_FULFILLMENT));
    }
  }

  private static OptimisticLockingFailureException changed(OrderId id) {
    return new OptimisticLockingFailureException("Order " + id + " changed since it was planned");
  }

  private static List<FulfillmentOrder> made(OrderId id, List<String> ids, List<Draft> drafts) {
    Instant now = Utc.now();
    List<FulfillmentOrder> made = new ArrayList<>();
    for (Draft draft : drafts) {
      made.add(
          new FulfillmentOrder(
              ids.get(made.size()),
              id,
              draft.source(),
              draft.provider(),
              Status.SENT,
              List.copyOf(draft.lines()),
              draft.reason(),
              null,
              false,
              null,
              null,
              now,
              null,
              null));
    }
    return made;
  }

  private static Timeline.Entry told(FulfillmentOrder order) {
    String reason = order.reason() == null ? "" : ": " + order.reason();
    String detail = order.id() + " to " + order.source() + reason;
    return new Timeline.Entry(order.createdAt(), "Fulfillment order sent", detail, "journey");
  }
}
