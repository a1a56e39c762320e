package io.waymark.inventory;

import java.util.List;
import java.util.Set;

/** Asks for figures of stock: physical and calculated measures, filtered and grouped. */
public interface StockQueries {

  /** The most rows that one answer may have. */
  int MOST_ROWS = 200_000;

  /**
   * The figures, sorted by SKU and the dimensions that they are grouped by.
   *
   * @param query throws {@link io.waymark.kernel.InvalidInput} naming a measure that is unknown,
   *     and a query with more than {@link #MOST_ROWS} rows
   */
  List<StockFigures> figures(StockQuery query);

  /**
   * The figures of exactly these positions, in their order, zero for those that nothing is known
   * of.
   *
   * @param positions 10,000 at most; their SKU, location and variant are what counts
   * @param measures as in {@link StockQuery#measures()}
   * @param returnNegative as in {@link StockQuery#returnNegative()}
   */
  List<StockFigures> exact(
      List<StockPosition> positions, List<String> measures, boolean returnNegative);

  /** The index hierarchies by name. */
  List<IndexHierarchy> hierarchies();

  /** Makes or changes an index hierarchy; holds for every query that begins after it. */
  void define(IndexHierarchy hierarchy);

  /** One index hierarchy; throws {@link io.waymark.kernel.Unknown}. */
  IndexHierarchy hierarchy(String name);

  /** The ids of the locations that serve a channel; empty means that all do. */
  Set<String> locationsOf(String channel);

  /**
   * Says which locations serve a channel.
   *
   * @param channel 1 to 60 characters
   * @param locations their ids, each known; none means that all serve it
   */
  void serve(String channel, Set<String> locations);
}
