package io.waymark.fulfillment.optimizer.constraints;

import io.waymark.fulfillment.optimizer.Demand;
import io.waymark.fulfillment.optimizer.Site;
import java.util.List;
import java.util.Optional;

/** Removes sources that this order must not use, such as those that rejected it. */
public record ExcludedSource() implements Constraint {

  @Override
  public String name() {
    return "excluded-source";
  }

  @Override
  public Optional<String> removes(Site site, List<Demand> demands) {
    return site.excluded()
        ? Optional.of("The source is excluded for this order")
        : Optional.empty();
  }
}
