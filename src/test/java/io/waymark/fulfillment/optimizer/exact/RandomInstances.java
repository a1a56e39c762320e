package io.waymark.fulfillment.optimizer.exact;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntSupplier;

/** Small random instances with ties, in which every kind of cost and limit comes and goes. */
final class RandomInstances {

  private static final int MORE_THAN_ANYTHING = 100_000;

  private final Random random;
  private final boolean wholeLines;
  private final int mostSources;
  private final int mostItems;
  private final int mostUnits;

  RandomInstances(long seed, boolean wholeLines, int mostSources, int mostItems, int mostUnits) {
    this.random = new Random(seed);
    this.wholeLines = wholeLines;
    this.mostSources = mostSources;
    this.mostItems = mostItems;
    this.mostUnits = mostUnits;
  }

  SourcingInstance next() {
    int sources = 1 + random.nextInt(mostSources);
    int items = 1 + random.nextInt(mostItems);
    int[] quantity = numbers(items, () -> 1 + random.nextInt(mostUnits));
    int[][] stock = new int[sources][];
    Arrays.setAll(stock, s -> numbers(items, () -> sometimes(3) ? 0 : less(2 * mostUnits)));
    int dear = 1 + random.nextInt(40);
    long[][] perUnit = costs(sources, items, 20);
    for (long[] ofSource : perUnit) {
      Arrays.setAll(ofSource, i -> sometimes(15) ? SourcingInstance.FORBIDDEN : ofSource[i]);
    }
    return limited(
        SourcingInstance.of(
                wholeLines,
                quantity,
                stock,
                costs(1, sources, 2 * dear)[0],
                perUnit,
                sometimes(2) ? costs(1, items, 60)[0] : all(items, MORE_THAN_ANYTHING))
            .withPerLine(sometimes(3) ? costs(sources, items, dear) : new long[sources][items]),
        stock);
  }

  private SourcingInstance limited(SourcingInstance instance, int[][] stock) {
    int sources = instance.sources();
    int items = instance.items();
    int[] perItem = SourcingInstance.unlimited(items);
    if (!wholeLines && sometimes(3)) {
      Arrays.setAll(perItem, item -> 1 + random.nextInt(3));
    }
    int[] units = SourcingInstance.unlimited(sources);
    if (sometimes(2)) {
      Arrays.setAll(units, s -> sometimes(3) ? units[s] : less(3 * mostUnits));
    }
    int[] lines = SourcingInstance.unlimited(sources);
    if (sometimes(3)) {
      Arrays.setAll(lines, s -> less(items + 1));
    }
    SourcingInstance limited =
        instance
            .withCapacities(units, lines)
            .withMaxSources(sometimes(2) ? 1 + less(sources) : Integer.MAX_VALUE, perItem);
    return wholeLines && sometimes(3)
        ? limited.withSharedStock(numbers(items, () -> less(items)), stock)
        : limited;
  }

  private boolean sometimes(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private int less(int bound) {
    return random.nextInt(bound);
  }

  private static int[] numbers(int length, IntSupplier number) {
    int[] numbers = new int[length];
    Arrays.setAll(numbers, i -> number.getAsInt());
    return numbers;
  }

  private long[][] costs(int rows, int columns, int bound) {
    long[][] costs = new long[rows][columns];
    for (long[] row : costs) {
      Arrays.setAll(row, i -> less(bound));
    }
    return costs;
  }

  private static long[] all(int length, long value) {
    long[] all = new long[length];
    Arrays.fill(all, value);
    return all;
  }
}
