package io.waymark.fulfillment.optimizer.constraints;

import io.waymark.fulfillment.optimizer.Demand;
import io.waymark.fulfillment.optimizer.Site;
import java.util.List;
import java.util.Optional;

/** Removes sources that take no orders now. */
public record InactiveSource() implements Constraint {

  @Override
  public String name() {
    return "inactive-source";
  }

  @Override
  public Optional<String> removes(Site site, List<Demand> demands) {
    return site.active() ? Optional.empty() : Optional.of("The source is not active");
  }
}
