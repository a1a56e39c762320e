package io.waymark.fulfillment;

import io.waymark.kernel.Copies;
import io.waymark.kernel.Required;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a parcel costs, by weight and zone.
 *
 * @param tiers the lightest first
 */
public record RateTable(List<Tier> tiers) {

  /** A table without tiers knows no price. */
  public RateTable {
    tiers = Copies.list("tiers", tiers);
  }

  /**
   * The prices of parcels that weigh no more than this and more than the tier before.
   *
   * @param upToKg kg, inclusive
   * @param prices by zone, in the strategies' currency
   */
  public record Tier(@Required double upToKg, Map<String, Double> prices) {}

  /**
   * The price of a load. What is heavier than the last tier goes as so many full parcels and a
   * rest.
   *
   * @return empty when the zone has no price
   */
  public Optional<Double> price(double weightKg, String zone) {
    if (tiers.isEmpty() || !tiers.get(tiers.size() - 1).prices().containsKey(zone)) {
      return Optional.empty();
    }
    Tier heaviest = tiers.get(tiers.size() - 1);
    double full = Math.max(0, Math.ceil(weightKg / heaviest.upToKg()) - 1);
    double rest = weightKg - full * heaviest.upToKg();
    return tiers.stream()
        .filter(tier -> rest <= tier.upToKg())
        .findFirst()
        .or(() -> Optional.of(heaviest))
        .flatMap(tier -> Optional.ofNullable(tier.prices().get(zone)))
        .map(price -> price + full * heaviest.prices().get(zone));
  }
}
