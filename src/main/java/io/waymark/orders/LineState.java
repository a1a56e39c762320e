package io.waymark.orders;

import io.waymark.kernel.Sku;
import io.waymark.orders.FulfillmentOrder.Status;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where the units of one line are, as rules need it.
 *
 * @param backordered units that wait for stock
 * @param portions its units in fulfillment orders
 */
record LineState(
    int line,
    Sku sku,
    int ordered,
    int cancelled,
    boolean cancellationRequested,
    int backordered,
    List<Portion> portions) {

  /**
   * Units of a line in one fulfillment order.
   *
   * @param number the fulfillment order's
   * @param stopping whether its source was asked to stop
   * @param quantity what it ships, or shipped
   * @param missing what it should have shipped as well, once shipped
   */
  record Portion(int number, Status status, boolean stopping, int quantity, int missing) {

    boolean waiting() {
      return status == Status.SENT || status == Status.ACCEPTED;
    }

    boolean shipped() {
      return status == Status.SHIPPED || status == Status.DELIVERED;
    }
  }

  /** A line of a new order. */
  static LineState untouched(int line, Sku sku, int ordered) {
    return new LineState(line, sku, ordered, 0, false, 0, List.of());
  }

  int underWay() {
    return units(Portion::waiting);
  }

  int shipped() {
    return units(Portion::shipped);
  }

  int delivered() {
    return units(portion -> portion.status() == Status.DELIVERED);
  }

  int unallocated() {
    return unshipped() - underWay();
  }

  /** Units that are neither cancelled nor gone. */
  int unshipped() {
    return ordered - cancelled - shipped();
  }

  boolean closed() {
    return delivered() + cancelled == ordered;
  }

  int portion(int number) {
    return units(portion -> portion.number() == number);
  }

  LineState cancelling(int units) {
    return new LineState(line, sku, ordered, cancelled + units, true, 0, portions);
  }

  LineState backordered(int units) {
    return new LineState(line, sku, ordered, cancelled, cancellationRequested, units, portions);
  }

  /** With its portion in one fulfillment order moved on, of which some units may fall out. */
  LineState moving(int number, Status status, int lost) {
    List<Portion> moved =
        portions.stream()
            .map(
                each ->
                    each.number() == number
                        ? new Portion(number, status, each.stopping(), each.quantity() - lost, lost)
                        : each)
            .toList();
    return new LineState(line, sku, ordered, cancelled, cancellationRequested, backordered, moved);
  }

  private int units(Predicate<Portion> which) {
    return portions.stream().filter(which).mapToInt(Portion::quantity).sum();
  }
}
