package io.waymark.orders;

import io.waymark.kernel.OrderId;
import io.waymark.orders.LineState.Portion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * An order as the rules of its progress see it.
 *
 * @param lastFulfillment the number of its last fulfillment order, 0 when it has none
 */
record OrderState(OrderId id, OrderStatus status, int lastFulfillment, List<LineState> lines) {

  /** The status that follows from where the units are, for an order that is not closed. */
  OrderStatus derived() {
    if (status.closed() || status == OrderStatus.ON_HOLD) {
      return status;
    }
    if (sum(LineState::underWay) > 0) {
      return OrderStatus.IN_FULFILLMENT;
    }
    if (sum(LineState::backordered) > 0) {
      return OrderStatus.BACKORDERED;
    }
    if (sum(LineState::shipped) > 0) {
      return sum(LineState::unshipped) == 0 ? OrderStatus.SHIPPED : OrderStatus.IN_FULFILLMENT;
    }
    return status == OrderStatus.BACKORDERED ? OrderStatus.PLACED : status;
  }

  /** The status with which the order ends, if nothing is open any more. */
  Optional<OrderStatus> ended() {
    if (!lines.stream().allMatch(LineState::closed)) {
      return Optional.empty();
    }
    return Optional.of(
        sum(LineState::delivered) > 0 ? OrderStatus.COMPLETED : OrderStatus.CANCELLED);
  }

  int sum(ToIntFunction<LineState> units) {
    return lines.stream().mapToInt(units).sum();
  }

  /** One portion of the fulfillment order, to tell its status; empty when there is none. */
  Optional<Portion> fulfillment(int number) {
    return lines.stream()
        .flatMap(line -> line.portions().stream())
        .filter(portion -> portion.number() == number)
        .findFirst();
  }

  /** By line number, of the lines that have any. */
  Map<Integer, Integer> units(Predicate<LineState> which, ToIntFunction<LineState> units) {
    Map<Integer, Integer> byLine = new TreeMap<>();
    lines.stream()
        .filter(line -> which.test(line) && units.applyAsInt(line) > 0)
        .forEach(line -> byLine.put(line.line(), units.applyAsInt(line)));
    return byLine;
  }

  OrderState with(OrderStatus other) {
    return new OrderState(id, other, lastFulfillment, lines);
  }

  OrderState withLines(UnaryOperator<LineState> change) {
    return new OrderState(id, status, lastFulfillment, lines.stream().map(change).toList());
  }
}
