package io.waymark.fulfillment;

import java.time.Instant;
import java.util.Map;

/**
 * How the best plan is chosen. As many units as possible always come first.
 *
 * @param id 1 to 60 characters, such as {@code cheapest}
 * @param name for people
 * @param objective what is made least
 * @param costs the figures that {@link Objective#CHEAPEST} adds up
 * @param maxDistanceKm no source farther than this, km; null for any distance
 * @param maxSources no more sources than this for one order; null for any number
 * @param isDefault whether it stands in for unknown strategies; exactly one does
 * @param active whether it may be used
 * @param rules what it goes by beyond these; never null
 */
public record Strategy(
    String id,
    String name,
    Objective objective,
    Costs costs,
    Double maxDistanceKm,
    Integer maxSources,
    boolean isDefault,
    boolean active,
    StrategyRules rules) {

  /** A strategy of which nothing more is said has no rules of its own. */
  public Strategy {
    rules = rules == null ? StrategyRules.none() : rules;
  }

  /** A strategy without rules of its own. */
  public Strategy(
      String id,
      String name,
      Objective objective,
      Costs costs,
      Double maxDistanceKm,
      Integer maxSources,
      boolean isDefault,
      boolean active) {
    this(id, name, objective, costs, maxDistanceKm, maxSources, isDefault, active, null);
  }

  /** Whether it may be used at this moment. */
  public boolean isUsableAt(Instant moment) {
    return active
        && (rules.validFrom() == null || !moment.isBefore(rules.validFrom()))
        && (rules.validUntil() == null || moment.isBefore(rules.validUntil()));
  }

  /** What is made least. */
  public enum Objective {
    /** The kilometres of all shipments together. */
    CLOSEST,
    /** The costs. */
    CHEAPEST,
    /** The number of shipments; among as many, their kilometres. */
    FEWEST_PARCELS,
    /** The weighted sum of the terms that its rules name. */
    WEIGHTED
  }

  /**
   * The figures of a cost, in one currency of the user's choice.
   *
   * @param perShipment for every shipment: label, box, packing
   * @param perKm for every shipment and kilometre
   * @param perUnitKm for every unit and kilometre
   * @param perUnit for every unit picked and packed, by what the source is; missing means 0
   */
  public record Costs(
      double perShipment, double perKm, double perUnitKm, Map<Source.Kind, Double> perUnit) {

    /**
     * Figures to start with, in US dollars: a parcel of some $8 across the street and some $14
     * across the United States; picking in a store takes longer than in a warehouse. They are
     * illustrations: put your own in their place.
     */
    public static Costs examples() {
      return new Costs(
          6.50,
          0.0012,
          0.0004,
          Map.of(
              Source.Kind.WAREHOUSE, 0.90,
              Source.Kind.DISTRIBUTION_CENTER, 0.75,
              Source.Kind.STORE, 2.40,
              Source.Kind.DROP_SHIP_VENDOR, 1.50));
    }
  }
}
