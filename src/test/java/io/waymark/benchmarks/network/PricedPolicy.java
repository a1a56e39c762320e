package io.waymark.benchmarks.network;

import io.waymark.fulfillment.optimizer.batch.BatchOrder;
import io.waymark.fulfillment.optimizer.batch.BatchProblem;
import io.waymark.fulfillment.optimizer.batch.ForecastPricing;
import io.waymark.fulfillment.optimizer.prices.ArrivalRates;
import java.util.ArrayList;
import java.util.List;

/**
 * Ours: the exact choice with a price on scarce units. Prices are those of the orders expected in
 * the time that remains, at the stock that remains; they are found again every so many arrivals.
 */
final class PricedPolicy implements Policies.Policy {

  private static final int EVERY = Integer.getInteger("waymark.prices.every", 50);
  private static final int FIRST = 300;
  private static final int AGAIN = Integer.getInteger("waymark.prices.iterations", 25);

  private final MultiItemNetwork network;
  private final ArrivalRates<Integer> learned;
  private double[][] prices;

  private PricedPolicy(MultiItemNetwork network, ArrivalRates<Integer> learned) {
    this.network = network;
    this.learned = learned;
  }

  /** Knows the rates of arrivals. */
  static PricedPolicy knowing(MultiItemNetwork network) {
    return new PricedPolicy(network, null);
  }

  /** Learns the rates from orders of the past, and from those that come. */
  static PricedPolicy learning(MultiItemNetwork network, int[] past, double memory) {
    ArrivalRates<Integer> rates = new ArrivalRates<>(memory, -past.length);
    for (int i = 0; i < past.length; i++) {
      rates.arrived(past[i], i - past.length);
    }
    return new PricedPolicy(network, rates);
  }

  @Override
  public int[] decide(int kind, int time, int[][] left) {
    if (time % EVERY == 0) {
      refresh(time, left);
    }
    if (learned != null) {
      learned.arrived(kind, time);
    }
    return Policies.choose(network, kind, left, prices);
  }

  private void refresh(int time, int[][] left) {
    double remaining = MultiItemNetwork.ARRIVALS - time;
    List<BatchOrder> expected = new ArrayList<>();
    var numbers = learned == null ? null : learned.expected(time, remaining);
    for (int kind = 0; kind < network.kindCount(); kind++) {
      double number =
          numbers == null ? network.rate(kind) * remaining : numbers.getOrDefault(kind, 0.0);
      if (network.order(kind) != null && number > 0) {
        expected.add(network.order(kind).times(number));
      }
    }
    prices =
        ForecastPricing.price(
                new BatchProblem(network.centers(), network.itemCount(), left, expected),
                prices,
                prices == null ? FIRST : AGAIN)
            .prices();
  }
}
