package io.waymark.fulfillment;

import io.waymark.kernel.Copies;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Required;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question about orders under other circumstances, and how far its answer is.
 *
 * @param id unique
 * @param requestedAt when, UTC
 * @param status where it stands
 * @param progress how much is done, 0 to 1
 * @param question what was asked
 * @param answer one outcome for the circumstances as they are, called {@code baseline}, and one for
 *     each scenario; null until it is done
 * @param failure why there will be no answer; null otherwise
 */
public record WhatIf(
    String id,
    Instant requestedAt,
    Status status,
    double progress,
    Question question,
    Answer answer,
    String failure) {

  /** Where a question stands. */
  public enum Status {
    /** It waits for others. */
    WAITING,
    /** It is worked on. */
    RUNNING,
    /** It is answered. */
    DONE,
    /** There will be no answer. */
    FAILED
  }

  /**
   * What is asked.
   *
   * @param lastOrders replays so many of the last orders, in the order they came; 0 for none
   * @param carts orders made up, after those; may be empty
   * @param scenarios the circumstances to compare
   * @param demandFactor how many orders there are for each that there was; null to replay them
   *     exactly as they were
   * @param resamples how often orders are drawn for the bands, where there is a factor
   * @param seed of the drawing; the same seed gives the same answer
   * @param stockAt the stock that scenarios start from is that of then, such as just before the
   *     first of the orders came, UTC; null is the stock now
   */
  public record Question(
      int lastOrders,
      List<PlanRequest> carts,
      List<Scenario> scenarios,
      Double demandFactor,
      int resamples,
      long seed,
      Instant stockAt) {

    /** Nothing in the place of what is missing. */
    public Question {
      carts = Copies.list("carts", carts);
      scenarios = Copies.list("scenarios", scenarios);
      resamples = resamples == 0 ? 100 : resamples;
    }

    /** From the stock now. */
    public Question(
        int lastOrders,
        List<PlanRequest> carts,
        List<Scenario> scenarios,
        Double demandFactor,
        int resamples,
        long seed) {
      this(lastOrders, carts, scenarios, demandFactor, resamples, seed, null);
    }
  }

  /**
   * Circumstances; what is left out is as it is.
   *
   * @param name for people, unique in the question
   * @param strategy the strategy of all orders; null for each order's own
   * @param split how far all orders may be split; null for each order's own
   * @param closed sources that are not there
   * @param sources sources that are there as described, new ones or others than they are
   * @param stockFactor by which all stock is multiplied, rounded down; null for 1
   * @param stock levels of stock, after that
   */
  public record Scenario(
      String name,
      String strategy,
      PlanRequest.Split split,
      Set<LocationId> closed,
      List<Source> sources,
      Double stockFactor,
      List<Level> stock) {

    /** Nothing in the place of what is missing. */
    public Scenario {
      closed = Copies.set("closed", closed);
      sources = Copies.list("sources", sources);
      stock = Copies.list("stock", stock);
    }
  }

  /**
   * A level of stock.
   *
   * @param sku the stock keeping unit
   * @param location where
   * @param available units that can be sold, 0 or more
   */
  public record Level(Sku sku, LocationId location, @Required int available) {}

  /**
   * What would happen.
   *
   * @param orders how many orders each outcome is of
   * @param bands how the bands are meant, in words; null where there are none
   * @param outcomes side by side
   */
  public record Answer(int orders, String bands, List<Outcome> outcomes) {}

  /**
   * The outcome of a scenario.
   *
   * @param scenario its name
   * @param figures cost (in every scenario by the orders' own strategies, so that it can be
   *     compared), distanceKm, shipments, splitOrders, sourcesUsed, lateOrders, unfulfilledOrders
   *     and unfulfilledUnits
   */
  public record Outcome(String scenario, Map<String, Figure> figures) {}

  /**
   * A figure.
   *
   * @param value the figure, or its mean over the resamples
   * @param low its 5th percentile over the resamples; null where there are none
   * @param high its 95th percentile over the resamples; null where there are none
   */
  public record Figure(double value, Double low, Double high) {}
}
