package io.waymark.benchmarks.network;

import io.waymark.fulfillment.optimizer.batch.BatchOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A random instance of the network of Jasin and Sinha (2015) as Ma (2023) simulates it: regions,
 * centers, kinds of orders (set of items × region) with their rates, and the starting stock. An
 * order of size 0 is an arrival that wants nothing.
 */
final class MultiItemNetwork {

  static final int ARRIVALS = 10_000;
  private static final int ITEMS = 20;
  private static final int LARGEST = 5;
  private static final int SETS_BY_SIZE = 5;
  private static final double CARRIED = 0.75;
  private static final double SAFETY = 0.5;
  private static final double SHIPMENT = 8.759;
  private static final double UNIT = 0.423;
  private static final double UNIT_MILE = 0.000541;
  private static final double EARTH_KM = 6371;
  private static final double KM_PER_MILE = 1.61;

  private final double[][] cities;
  private final double[][] centers;
  private final double[][] unitCost;
  private final double[] unfulfilledUnit;
  private final List<int[]> sets = new ArrayList<>();
  private final double[] rates;
  private final int[][] stock;
  private final int[][] nearestCarrying;
  private final List<BatchOrder> kinds = new ArrayList<>();
  private final double[] cumulative;

  MultiItemNetwork(Path folder, SplittableRandom random) {
    cities = read(folder.resolve("cities_warmup.csv"));
    centers = read(folder.resolve("fulfillment_centers_warmup.csv"));
    unitCost = new double[cities.length][centers.length];
    unfulfilledUnit = new double[cities.length];
    costs();
    double[] ofSet = sets(random);
    double population = Arrays.stream(cities).mapToDouble(city -> city[2]).sum();
    rates = new double[sets.size() * cities.length];
    for (int set = 0; set < sets.size(); set++) {
      for (int city = 0; city < cities.length; city++) {
        rates[set * cities.length + city] = ofSet[set] * cities[city][2] / population;
      }
    }
    cumulative = rates.clone();
    Arrays.parallelPrefix(cumulative, Double::sum);
    stock = new int[ITEMS][centers.length];
    nearestCarrying = new int[ITEMS][cities.length];
    stock(random);
    kinds();
  }

  private static double[][] read(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .map(line -> line.split(","))
          .map(cells -> Arrays.stream(cells).skip(2).mapToDouble(Double::parseDouble).toArray())
          .toArray(double[][]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void costs() {
    for (int city = 0; city < cities.length; city++) {
      double farthest = 0;
      for (int center = 0; center < centers.length; center++) {
        double miles = miles(cities[city], centers[center]);
        farthest = Math.max(farthest, miles);
        unitCost[city][center] = UNIT + UNIT_MILE * miles;
      }
      unfulfilledUnit[city] = 2 * (UNIT + UNIT_MILE * farthest);
    }
  }

  private static double miles(double[] one, double[] other) {
    double lat = Math.toRadians(other[0] - one[0]) / 2;
    double lon = Math.toRadians(other[1] - one[1]) / 2;
    double h =
        Math.sin(lat) * Math.sin(lat)
            + Math.cos(Math.toRadians(one[0]))
                * Math.cos(Math.toRadians(other[0]))
                * Math.sin(lon)
                * Math.sin(lon);
    return 2 * EARTH_KM * Math.asin(Math.sqrt(h)) / KM_PER_MILE;
  }

  private double[] sets(SplittableRandom random) {
    sets.add(new int[0]);
    for (int size = 1; size <= LARGEST; size++) {
      for (int i = 0; i < SETS_BY_SIZE; i++) {
        sets.add(random.ints(0, ITEMS).distinct().limit(size).toArray());
      }
    }
    double[] ofSize = normalised(random.doubles(LARGEST + 1).toArray());
    double[] ofSet = new double[sets.size()];
    ofSet[0] = ofSize[0];
    for (int size = 1; size <= LARGEST; size++) {
      double[] within = normalised(random.doubles(SETS_BY_SIZE).toArray());
      for (int i = 0; i < SETS_BY_SIZE; i++) {
        ofSet[1 + (size - 1) * SETS_BY_SIZE + i] = ofSize[size] * within[i];
      }
    }
    return ofSet;
  }

  private static double[] normalised(double[] weights) {
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  private void stock(SplittableRandom random) {
    for (int item = 0; item < ITEMS; item++) {
      boolean[] carries = new boolean[centers.length];
      for (int center = 0; center < centers.length; center++) {
        carries[center] = random.nextDouble() < CARRIED;
      }
      double[] demand = new double[centers.length];
      for (int city = 0; city < cities.length; city++) {
        int nearest = nearest(city, carries);
        nearestCarrying[item][city] = nearest;
        for (int set = 0; set < sets.size() && nearest >= 0; set++) {
          int wanted = item;
          if (Arrays.stream(sets.get(set)).anyMatch(each -> each == wanted)) {
            demand[nearest] += rates[set * cities.length + city];
          }
        }
      }
      for (int center = 0; center < centers.length; center++) {
        double d = demand[center];
        stock[item][center] =
            (int) Math.round(ARRIVALS * d + SAFETY * Math.sqrt(ARRIVALS * d * (1 - d)));
      }
    }
  }

  private int nearest(int city, boolean[] among) {
    int found = -1;
    for (int center = 0; center < centers.length; center++) {
      if (among[center] && (found < 0 || unitCost[city][center] < unitCost[city][found])) {
        found = center;
      }
    }
    return found;
  }

  private void kinds() {
    double[] shipment = new double[centers.length];
    Arrays.fill(shipment, SHIPMENT);
    for (int kind = 0; kind < rates.length; kind++) {
      int[] items = items(kind);
      int city = city(kind);
      double[][] line = new double[items.length][];
      Arrays.fill(line, unitCost[city]);
      double[] unassigned = new double[items.length];
      Arrays.fill(unassigned, unfulfilledUnit[city]);
      int[] ones = new int[items.length];
      Arrays.fill(ones, 1);
      kinds.add(
          items.length == 0
              ? null
              : new BatchOrder(
                  items, ones, 1, LARGEST, false, shipment, line, unassigned, 2 * SHIPMENT));
    }
  }

  int[] items(int kind) {
    return sets.get(kind / cities.length);
  }

  int city(int kind) {
    return kind % cities.length;
  }

  int kindCount() {
    return rates.length;
  }

  double rate(int kind) {
    return rates[kind];
  }

  /** The order of a kind; null when it wants nothing. */
  BatchOrder order(int kind) {
    return kinds.get(kind);
  }

  int centers() {
    return centers.length;
  }

  int itemCount() {
    return ITEMS;
  }

  int[][] stock() {
    return Arrays.stream(stock).map(int[]::clone).toArray(int[][]::new);
  }

  /** The nearest center that carries an item, or -1. */
  int nearestCarrying(int item, int city) {
    return nearestCarrying[item][city];
  }

  /** The cost of a unit; the center after the last stands for nobody. */
  double unit(int city, int center) {
    return center == centers.length ? unfulfilledUnit[city] : unitCost[city][center];
  }

  /** The cost of a shipment; the center after the last stands for nobody. */
  double shipment(int center) {
    return center == centers.length ? 2 * SHIPMENT : SHIPMENT;
  }

  /** Random arrivals, by kind. */
  int[] arrivals(SplittableRandom random) {
    double all = cumulative[cumulative.length - 1];
    return IntStream.range(0, ARRIVALS)
        .map(
            i -> {
              int at = Arrays.binarySearch(cumulative, random.nextDouble() * all);
              return Math.min(cumulative.length - 1, at < 0 ? -at - 1 : at);
            })
        .toArray();
  }
}
