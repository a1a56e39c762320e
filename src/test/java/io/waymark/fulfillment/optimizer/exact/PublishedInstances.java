package io.waymark.fulfillment.optimizer.exact;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Reads the instances of the literature as sourcing problems. */
final class PublishedInstances {

  private static final Path FOLDER = Path.of("../shared/data/fulfillment");
  private static final double MILLIONTHS = 1e6;
  private static final double BILLIONTHS = 1e9;

  /**
   * An instance with the cost that its publishers found.
   *
   * @param name the file's name
   * @param file where it is
   * @param optimum the published least cost
   */
  record Published(String name, Path file, double optimum) {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * An instance in whole numbers.
   *
   * @param instance what to solve
   * @param scale how many of its cost units make 1 of the publisher's
   */
  record Scaled(SourcingInstance instance, double scale) {}

  private PublishedInstances() {}

  static Stream<Published> in(String folder, String extension) {
    Path optima = FOLDER.resolve(folder).resolve("optimal.tsv");
    assumeTrue(Files.exists(optima), () -> "There are no instances at " + optima);
    return lines(optima).stream()
        .map(line -> line.split("\t"))
        .map(
            parts ->
                new Published(
                    parts[0],
                    FOLDER.resolve(folder).resolve(parts[0] + extension),
                    Double.parseDouble(parts[1])));
  }

  /** Beasley's capacitated warehouse location: customers may be served by several warehouses. */
  static Scaled capacitatedWarehouses(Path file) {
    Figures figures = new Figures(file);
    int sources = figures.nextInt();
    int items = figures.nextInt();
    int[] capacity = new int[sources];
    long[] fixed = new long[sources];
    for (int s = 0; s < sources; s++) {
      capacity[s] = figures.nextInt();
      fixed[s] = Math.round(figures.nextDouble() * MILLIONTHS);
    }
    int[] demand = new int[items];
    long[][] perUnit = new long[sources][items];
    for (int item = 0; item < items; item++) {
      demand[item] = figures.nextInt();
      for (int s = 0; s < sources; s++) {
        perUnit[s][item] = Math.round(figures.nextDouble() / demand[item] * MILLIONTHS);
      }
    }
    SourcingInstance instance =
        SourcingInstance.of(
            false, demand, everywhere(demand, sources), fixed, perUnit, dear(items, 1e10));
    return new Scaled(
        instance.withCapacities(capacity, SourcingInstance.unlimited(sources)), MILLIONTHS);
  }

  /** Holmberg, Rönnqvist and Yuan: every customer is served by one warehouse. */
  static Scaled singleSourcing(Path file) {
    Figures figures = new Figures(file);
    int sources = figures.nextInt();
    int items = figures.nextInt();
    int[] capacity = new int[sources];
    long[] fixed = new long[sources];
    for (int s = 0; s < sources; s++) {
      capacity[s] = figures.nextInt();
      fixed[s] = Math.round(figures.nextDouble() * MILLIONTHS);
    }
    int[] demand = new int[items];
    Arrays.setAll(demand, item -> figures.nextInt());
    long[][] perLine = new long[sources][items];
    for (long[] ofSource : perLine) {
      Arrays.setAll(ofSource, item -> Math.round(figures.nextDouble() * MILLIONTHS));
    }
    SourcingInstance instance =
        SourcingInstance.of(
            true,
            demand,
            everywhere(demand, sources),
            fixed,
            new long[sources][items],
            dear(items, 1e10));
    return new Scaled(
        instance.withPerLine(perLine).withCapacities(capacity, SourcingInstance.unlimited(sources)),
        MILLIONTHS);
  }

  /** Legault, Côté and Gendron: one demand, and what is not shipped costs more than anything. */
  static Scaled singleSink(Path file) {
    Figures figures = new Figures(file);
    int sources = figures.nextInt();
    int demand = figures.nextInt();
    int[][] capacity = new int[sources][1];
    Arrays.setAll(capacity, s -> new int[] {figures.nextInt()});
    long[][] perUnit = new long[sources][1];
    Arrays.setAll(perUnit, s -> new long[] {Math.round(figures.nextDouble() * BILLIONTHS)});
    long[] fixed = new long[sources];
    Arrays.setAll(fixed, s -> Math.round(figures.nextDouble() * BILLIONTHS));
    long unassigned = (long) (SourcingInstance.LARGEST_COST / 2 / demand);
    return new Scaled(
        SourcingInstance.of(
            false, new int[] {demand}, capacity, fixed, perUnit, new long[] {unassigned}),
        BILLIONTHS);
  }

  private static int[][] everywhere(int[] quantity, int sources) {
    int[][] stock = new int[sources][];
    Arrays.fill(stock, quantity);
    return stock;
  }

  private static long[] dear(int items, double cost) {
    long[] dear = new long[items];
    Arrays.fill(dear, (long) cost);
    return dear;
  }

  // Whole numbers are written as "49." in some files.
  private record Figures(Iterator<String> words) {

    Figures(Path file) {
      this(
          lines(file).stream()
              .flatMap(line -> Stream.of(line.trim().split("\\s+")))
              .filter(word -> !word.isEmpty())
              .iterator());
    }

    int nextInt() {
      return Math.toIntExact(Math.round(nextDouble()));
    }

    double nextDouble() {
      return Double.parseDouble(words.next());
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
