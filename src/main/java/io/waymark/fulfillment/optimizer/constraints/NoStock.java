package io.waymark.fulfillment.optimizer.constraints;

import io.waymark.fulfillment.optimizer.Demand;
import io.waymark.fulfillment.optimizer.Site;
import java.util.List;
import java.util.Optional;

/** Removes sources that have nothing of what is wanted. */
public record NoStock() implements Constraint {

  @Override
  public String name() {
    return "no-stock";
  }

  @Override
  public Optional<String> removes(Site site, List<Demand> demands) {
    boolean any = demands.stream().anyMatch(demand -> site.available(demand.sku()) > 0);
    return any
        ? Optional.empty()
        : Optional.of("None available of any of the " + demands.size() + " lines");
  }
}
