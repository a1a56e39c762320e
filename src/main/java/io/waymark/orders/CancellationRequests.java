package io.waymark.orders;

import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.OrderId;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes wishes to cancel, refuses what is too late, and passes the rest on to the journey. */
@Component
class CancellationRequests {

  private final Transactions transactions;
  private final OrderStates states;
  private final TimelineTable timeline;
  private final ApplicationEventPublisher events;

  CancellationRequests(
      Transactions transactions,
      OrderStates states,
      TimelineTable timeline,
      ApplicationEventPublisher events) {
    this.transactions = transactions;
    this.states = states;
    this.timeline = timeline;
    this.events = events;
  }

  void request(OrderId id, Cancellation wish) {
    transactions.run(
        () -> {
          OrderState state = states.lock(id);
          if (news(state, wish)) {
            timeline.add(id, "Cancellation requested", told(wish), wish.by());
            events.publishEvent(new CancellationRequested(id, wish));
          }
          return null;
        });
  }

  static Predicate<LineState> asked(Cancellation wish) {
    return line -> whole(wish) || wish.lines().contains(line.line());
  }

  private static boolean whole(Cancellation wish) {
    return wish.lines() == null || wish.lines().isEmpty();
  }

  /** Whether there is anything to do: a wish that was granted, or is on its way, is none. */
  private static boolean news(OrderState state, Cancellation wish) {
    check(state, wish);
    List<LineState> asked = state.lines().stream().filter(asked(wish)).toList();
    if (asked.stream().allMatch(line -> line.cancelled() == line.ordered())) {
      return false;
    }
    if (state.status().closed()) {
      throw new NotAllowedNow("Order " + state.id() + " is " + state.status() + ".");
    }
    List<LineState> open = asked.stream().filter(line -> line.unshipped() > 0).toList();
    if (open.isEmpty()) {
      throw new NotAllowedNow("Everything that was asked for has shipped.");
    }
    return open.stream().anyMatch(line -> !line.cancellationRequested() || line.unallocated() > 0);
  }

  private static void check(OrderState state, Cancellation wish) {
    Checks checks = new Checks();
    checks.text("reason", wish.reason(), 1000);
    List<Integer> known = state.lines().stream().map(LineState::line).toList();
    for (int place = 0; !whole(wish) && place < wish.lines().size(); place++) {
      Integer line = wish.lines().get(place);
      if (line == null || !known.contains(line)) {
        checks.add("lines[" + place + "]", "unknown", "must be a line of the order");
      }
    }
    checks.orThrow();
  }

  private static String told(Cancellation wish) {
    String what = whole(wish) ? "The whole order" : "Lines " + wish.lines();
    return wish.reason() == null ? what : what + ": " + wish.reason();
  }
}
