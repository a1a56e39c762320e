package io.waymark.benchmarks.network;

import com.google.ortools.Loader;
import io.waymark.benchmarks.network.Policies.Policy;
import io.waymark.fulfillment.optimizer.batch.BatchOrder;
import io.waymark.fulfillment.optimizer.batch.BatchProblem;
import io.waymark.fulfillment.optimizer.batch.ForecastPricing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Online policies on the network of Jasin and Sinha (2015) as Ma (2023) simulates it, each with its
 * mean cost above the hindsight linear program of the same arrivals. The program counts shipments
 * of parts of orders, so no policy can reach it; the second figure is the distance to a tighter
 * bound in hindsight, the Lagrangian one, in which every order is whole.
 */
@Tag("benchmark")
class OnlinePricesBenchmark {

  private static final Path DATA = Path.of("../shared/data/fulfillment/network");

  @Test
  void policiesNextToHindsight() {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "no data in " + DATA);
    run(
        Integer.getInteger("waymark.prices.instances", 30),
        Integer.getInteger("waymark.prices.sequences", 10));
  }

  private static void run(int instances, int sequences) {
    Loader.loadNativeLibraries();
    Map<String, double[]> gaps = new LinkedHashMap<>();
    long start = System.nanoTime();
    for (int i = 0; i < instances; i++) {
      SplittableRandom random = new SplittableRandom(1_000 + i);
      MultiItemNetwork network = new MultiItemNetwork(DATA, random.split());
      DeterministicProgram program = new DeterministicProgram(network);
      double[] expected = new double[network.kindCount()];
      for (int kind = 0; kind < expected.length; kind++) {
        expected[kind] = MultiItemNetwork.ARRIVALS * network.rate(kind);
      }
      program.solve(expected);
      double[][][] probabilities = new double[expected.length][][];
      for (int kind = 0; kind < expected.length; kind++) {
        probabilities[kind] = program.probabilities(kind);
      }
      for (int s = 0; s < sequences; s++) {
        sequence(network, program, probabilities, random.split(), gaps);
      }
    }
    print(gaps, instances * sequences, (System.nanoTime() - start) / 1e9);
  }

  private static void sequence(
      MultiItemNetwork network,
      DeterministicProgram program,
      double[][][] probabilities,
      SplittableRandom random,
      Map<String, double[]> gaps) {
    int[] arrivals = network.arrivals(random.split());
    int[] past = network.arrivals(random.split());
    double[] came = new double[network.kindCount()];
    for (int kind : arrivals) {
      came[kind]++;
    }
    double hindsight = program.solve(came);
    double whole = wholeOrders(network, came);
    Map<String, Policy> policies = new LinkedHashMap<>();
    policies.put("nearest center that carries it", Policies.nearestCarrying(network));
    policies.put("nearest center in stock", Policies.nearestInStock(network));
    policies.put("exact myopic", Policies.exactMyopic(network));
    for (Rounding rounding : Rounding.values()) {
      policies.put(
          "rounding " + rounding,
          Policies.rounding(network, probabilities, rounding, random.nextLong()));
    }
    policies.put("ours, rates known", PricedPolicy.knowing(network));
    policies.put("ours, rates learned", PricedPolicy.learning(network, past, 10_000));
    policies.forEach(
        (name, policy) -> {
          long from = System.nanoTime();
          double cost = Policies.cost(network, arrivals, policy);
          double[] sums = gaps.computeIfAbsent(name, any -> new double[4]);
          sums[0] += cost / hindsight - 1;
          sums[1] += cost / whole - 1;
          sums[2] = Math.max(sums[2], cost / hindsight - 1);
          sums[3] += (System.nanoTime() - from) / 1e9;
        });
  }

  private static double wholeOrders(MultiItemNetwork network, double[] came) {
    List<BatchOrder> orders = new ArrayList<>();
    for (int kind = 0; kind < came.length; kind++) {
      if (came[kind] > 0 && network.order(kind) != null) {
        orders.add(network.order(kind).times(came[kind]));
      }
    }
    return ForecastPricing.price(
            new BatchProblem(network.centers(), network.itemCount(), network.stock(), orders),
            null,
            600)
        .lowerBound();
  }

  private static void print(Map<String, double[]> gaps, int runs, double seconds) {
    System.out.printf(
        Locale.ROOT,
        "%-32s %14s %14s %14s %12s%n",
        "policy",
        "above LP",
        "whole orders",
        "worst to LP",
        "s each");
    gaps.forEach(
        (name, sums) ->
            System.out.printf(
                Locale.ROOT,
                "%-32s %12.3f %% %12.3f %% %12.3f %% %12.3f%n",
                name,
                100 * sums[0] / runs,
                100 * sums[1] / runs,
                100 * sums[2],
                sums[3] / runs));
    System.out.printf(Locale.ROOT, "%d runs in %.0f s%n", runs, seconds);
  }
}
