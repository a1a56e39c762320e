package io.waymark.fulfillment.optimizer.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Batches as retailers have them: orders of 1 to 5 lines from uneven regions, popular and rare
 * SKUs, sources of different size that each carry some of the SKUs, and for most SKUs little more
 * stock than is wanted, unevenly spread.
 */
public final class RandomBatches {

  private static final double[] LINES = {0.45, 0.70, 0.85, 0.95, 1.0};

  private final SplittableRandom random;
  private final int sources;
  private final int skus;
  private final double[][] place;
  private final int multiple;

  private RandomBatches(int sources, int skus, int multiple, long seed) {
    random = new SplittableRandom(seed);
    this.sources = sources;
    this.skus = skus;
    this.multiple = multiple;
    place = new double[sources][];
    for (int s = 0; s < sources; s++) {
      place[s] = new double[] {random.nextDouble() * 4500, random.nextDouble() * 2500};
    }
  }

  /** A batch of so many orders; one line of ten wants 2 or 3 units, the others 1. */
  public static BatchProblem batch(int orders, int sources, int skus, long seed) {
    return batch(orders, sources, skus, 10, seed);
  }

  /** The same where so many lines of a hundred want 2 or 3 units. */
  public static BatchProblem batch(int orders, int sources, int skus, int multiple, long seed) {
    return new RandomBatches(sources, skus, multiple, seed).make(orders);
  }

  private BatchProblem make(int count) {
    double[] handling = new double[sources];
    for (int s = 0; s < sources; s++) {
      handling[s] = random.nextInt(3) == 0 ? 2.4 : 0.6 + random.nextDouble() * 0.5;
    }
    int[] wanted = new int[skus];
    List<BatchOrder> orders = new ArrayList<>();
    for (int o = 0; o < count; o++) {
      orders.add(order(handling, wanted));
    }
    return new BatchProblem(sources, skus, stock(wanted), orders);
  }

  private BatchOrder order(double[] handling, int[] wanted) {
    int lines = 1;
    double draw = random.nextDouble();
    while (draw > LINES[lines - 1]) {
      lines++;
    }
    lines = Math.min(lines, skus);
    int[] sku =
        random.ints(0, Integer.MAX_VALUE).map(this::popular).distinct().limit(lines).toArray();
    int[] quantity = new int[lines];
    double[] nobody = new double[lines];
    double[][] cost = new double[lines][sources];
    double[] shipment = new double[sources];
    int metro = random.nextInt(20);
    double x = new SplittableRandom(metro).nextDouble() * 4500 + random.nextDouble() * 300;
    double y = new SplittableRandom(metro + 99).nextDouble() * 2500 + random.nextDouble() * 300;
    for (int s = 0; s < sources; s++) {
      shipment[s] = 6.5 + 0.0012 * Math.hypot(place[s][0] - x, place[s][1] - y);
    }
    for (int l = 0; l < lines; l++) {
      quantity[l] = random.nextInt(100) >= multiple ? 1 : 2 + random.nextInt(2);
      wanted[sku[l]] += quantity[l];
      nobody[l] = 25.0 * quantity[l];
      for (int s = 0; s < sources; s++) {
        double km = Math.hypot(place[s][0] - x, place[s][1] - y);
        cost[l][s] = quantity[l] * (handling[s] + 0.0004 * km);
      }
    }
    return new BatchOrder(sku, quantity, 1, Integer.MAX_VALUE, false, shipment, cost, nobody, 0);
  }

  // Popularity falls as in a catalogue with a long tail.
  private int popular(int any) {
    double u = (any + 0.5) / Integer.MAX_VALUE;
    return (int) Math.min(skus - 1, Math.floor(skus * Math.pow(u, 1.8)));
  }

  // Four SKUs of five are scarce: demand is 60 to 95 % of the stock. The rest has plenty. A SKU
  // lies
  // in more sources the more of it there is, some three to eight units in each on average.
  private int[][] stock(int[] wanted) {
    int[][] stock = new int[skus][sources];
    for (int sku = 0; sku < skus; sku++) {
      double ratio = random.nextInt(5) == 0 ? 0.3 : 0.60 + 0.35 * random.nextDouble();
      double units = wanted[sku] / ratio;
      double carrying = units / (3 + 5 * random.nextDouble());
      int places = (int) Math.max(1, Math.min(0.6 * sources, Math.ceil(carrying)));
      spread(stock[sku], (int) Math.ceil(units), places);
    }
    return stock;
  }

  private void spread(int[] ofSku, int units, int places) {
    int[] at = random.ints(0, sources).distinct().limit(places).toArray();
    double[] share = random.doubles(places).map(u -> 0.2 - Math.log(1 - u)).toArray();
    double sum = Arrays.stream(share).sum();
    double open = 0;
    int given = 0;
    for (int i = 0; i < places; i++) {
      open += units * share[i] / sum;
      ofSku[at[i]] = (int) Math.round(open) - given;
      given += ofSku[at[i]];
    }
  }
}
