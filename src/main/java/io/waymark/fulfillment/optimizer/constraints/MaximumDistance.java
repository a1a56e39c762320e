package io.waymark.fulfillment.optimizer.constraints;

import io.waymark.fulfillment.optimizer.Demand;
import io.waymark.fulfillment.optimizer.Site;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Removes sources that are too far from the destination.
 *
 * @param maximumKm the farthest allowed, km, inclusive
 */
public record MaximumDistance(double maximumKm) implements Constraint {

  @Override
  public String name() {
    return "maximum-distance";
  }

  @Override
  public Optional<String> removes(Site site, List<Demand> demands) {
    if (site.distanceKm() <= maximumKm) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%.1f km away, over the maximum of %.1f km",
            site.distanceKm(),
            maximumKm));
  }
}
