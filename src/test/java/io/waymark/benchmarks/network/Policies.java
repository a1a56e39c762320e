package io.waymark.benchmarks.network;

import io.waymark.fulfillment.optimizer.batch.BatchOutcome;
import io.waymark.fulfillment.optimizer.batch.ForecastPricing;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/** Ways to decide online, each order when it comes and without knowing those that follow. */
final class Policies {

  private Policies() {}

  /** A decision for one order: a center for each item; the one after the last is nobody. */
  @FunctionalInterface
  interface Policy {
    int[] decide(int kind, int time, int[][] left);
  }

  /** The nearest center that carries the item at all; out of stock, it is not fulfilled. */
  static Policy nearestCarrying(MultiItemNetwork network) {
    return (kind, time, left) ->
        Arrays.stream(network.items(kind))
            .map(item -> network.nearestCarrying(item, network.city(kind)))
            .map(center -> center < 0 ? network.centers() : center)
            .toArray();
  }

  /** The nearest center that has the item now. */
  static Policy nearestInStock(MultiItemNetwork network) {
    return (kind, time, left) ->
        Arrays.stream(network.items(kind))
            .map(item -> nearest(network, network.city(kind), left[item]))
            .toArray();
  }

  private static int nearest(MultiItemNetwork network, int city, int[] left) {
    int found = network.centers();
    for (int center = 0; center < left.length; center++) {
      if (left[center] > 0
          && (found == network.centers()
              || network.unit(city, center) < network.unit(city, found))) {
        found = center;
      }
    }
    return found;
  }

  /** The cheapest way to ship this order from the stock there is, exactly. */
  static Policy exactMyopic(MultiItemNetwork network) {
    double[][] free = new double[network.itemCount()][network.centers()];
    return (kind, time, left) -> choose(network, kind, left, free);
  }

  static int[] choose(MultiItemNetwork network, int kind, int[][] left, double[][] prices) {
    if (network.order(kind) == null) {
      return new int[0];
    }
    int[] centers = ForecastPricing.choose(network.order(kind), left, prices);
    Arrays.setAll(centers, i -> centers[i] == BatchOutcome.NOBODY ? network.centers() : centers[i]);
    return centers;
  }

  /** Follows the probabilities of the deterministic program; out of stock, it is not fulfilled. */
  static Policy rounding(
      MultiItemNetwork network, double[][][] probabilities, Rounding rounding, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return (kind, time, left) ->
        probabilities[kind].length == 0 ? new int[0] : rounding.round(probabilities[kind], random);
  }

  /** What a policy's decisions cost, over a sequence of arrivals. */
  static double cost(MultiItemNetwork network, int[] arrivals, Policy policy) {
    int[][] left = network.stock();
    double sum = 0;
    for (int time = 0; time < arrivals.length; time++) {
      int kind = arrivals[time];
      int[] items = network.items(kind);
      if (items.length > 0) {
        sum += take(network, kind, policy.decide(kind, time, left), left);
      } else {
        policy.decide(kind, time, left);
      }
    }
    return sum;
  }

  private static double take(MultiItemNetwork network, int kind, int[] wanted, int[][] left) {
    int[] items = network.items(kind);
    int nobody = network.centers();
    boolean[] used = new boolean[nobody + 1];
    IntToDoubleFunction unit = center -> network.unit(network.city(kind), center);
    double sum = 0;
    for (int i = 0; i < items.length; i++) {
      int center = wanted[i] < nobody && left[items[i]][wanted[i]] > 0 ? wanted[i] : nobody;
      if (center < nobody) {
        left[items[i]][center]--;
      }
      sum += unit.applyAsDouble(center) + (used[center] ? 0 : network.shipment(center));
      used[center] = true;
    }
    return sum;
  }
}
