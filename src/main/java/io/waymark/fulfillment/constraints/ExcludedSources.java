package io.waymark.fulfillment.constraints;

import io.waymark.fulfillment.Source;
import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.fulfillment.sourcing.OrderFacts;
import io.waymark.kernel.Copies;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import java.util.Optional;
import java.util.Set;

/**
 * Removes sources that the strategy does not use.
 *
 * @param sources by location
 * @param kinds by what they are
 * @param sourceList by a list; null for none
 */
public record ExcludedSources(Set<LocationId> sources, Set<Source.Kind> kinds, String sourceList)
    implements Constraint {

  static final String NAME = "excluded-sources";

  /** Checks that it excludes anything. */
  public ExcludedSources {
    sources = Copies.set("sources", sources);
    kinds = Copies.set("kinds", kinds);
    if (sources.isEmpty() && kinds.isEmpty() && sourceList == null) {
      throw InvalidInput.of("sources", "required", "or kinds or sourceList must be given");
    }
  }

  @Override
  public String ruleName() {
    return NAME;
  }

  @Override
  public Optional<String> removes(CandidateSource at, OrderFacts order) {
    boolean listed = sourceList != null && order.isOn(sourceList, at.location());
    return listed || kinds.contains(at.source().kind()) || sources.contains(at.location())
        ? Optional.of("The strategy does not use this source")
        : Optional.empty();
  }
}
