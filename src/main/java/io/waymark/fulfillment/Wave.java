package io.waymark.fulfillment;

import io.waymark.kernel.Copies;
import java.util.Set;

/**
 * A policy by which orders wait and are planned together, every so many minutes.
 *
 * @param id 1 to 60 characters
 * @param name for people
 * @param active whether orders wait for it and it runs; a paused wave lets those that wait go
 * @param everyMinutes how often it runs, 1 to 1440
 * @param maxOrders the most orders of one run, the longest waiting first, 1 to 20,000
 * @param orders which orders wait for it
 */
public record Wave(
    String id, String name, boolean active, int everyMinutes, int maxOrders, Match orders) {

  /** A wave that names no orders is for all. */
  public Wave {
    orders = orders == null ? new Match(null, null, null, null, null) : orders;
  }

  /** The same, active or paused. */
  public Wave active(boolean whether) {
    return new Wave(id, name, whether, everyMinutes, maxOrders, orders);
  }

  /**
   * Which orders wait. An order must meet everything that is said.
   *
   * @param channels where they come from; empty for any
   * @param strategies the strategies that were chosen for them; empty for any
   * @param shippingMethods what the customer chose; empty for any
   * @param minValue the least value, in the strategies' currency; null for any
   * @param maxValue the greatest value; null for any
   */
  public record Match(
      Set<String> channels,
      Set<String> strategies,
      Set<String> shippingMethods,
      Double minValue,
      Double maxValue) {

    /** What is not said does not matter. */
    public Match {
      channels = Copies.set("channels", channels);
      strategies = Copies.set("strategies", strategies);
      shippingMethods = Copies.set("shippingMethods", shippingMethods);
    }

    boolean takes(PlanRequest request) {
      PlanRequest.Terms terms = request.terms();
      return isAmong(channels, terms.channel())
          && isAmong(strategies, request.strategy())
          && isAmong(shippingMethods, terms.carrierService())
          && (minValue == null || (terms.orderValue() != null && terms.orderValue() >= minValue))
          && (maxValue == null || (terms.orderValue() != null && terms.orderValue() <= maxValue));
    }

    private static boolean isAmong(Set<String> wanted, String value) {
      return wanted.isEmpty() || (value != null && wanted.contains(value));
    }
  }
}
