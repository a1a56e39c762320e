package io.waymark.fulfillment.constraints;

import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Required;
import java.util.Locale;
import java.util.Optional;

/**
 * Removes sources that are too far from the destination.
 *
 * @param km the farthest allowed geodesic distance, km, inclusive
 * @param sourceList the sources that it holds for; null for all
 */
public record MaximumDistance(@Required double km, String sourceList) implements Constraint {

  static final String NAME = "maximum-distance";

  private static final double LARGEST = 100_000;

  /** Checks the figure. */
  public MaximumDistance {
    if (!(km > 0 && km <= LARGEST)) {
      throw InvalidInput.of("km", "range", "must be more than 0 and at most 100000 km");
    }
  }

  @Override
  public String ruleName() {
    return NAME;
  }

  @Override
  public Optional<String> removes(CandidateSource at, OrderFacts order) {
    if (at.km() <= km || !order.isOn(sourceList, at.location())) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(Locale.ROOT, "%.1f km away, over the maximum of %.1f km", at.km(), km));
  }
}
