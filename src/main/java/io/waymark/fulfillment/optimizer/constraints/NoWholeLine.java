package io.waymark.fulfillment.optimizer.constraints;

import io.waymark.fulfillment.optimizer.Demand;
import io.waymark.fulfillment.optimizer.Site;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Removes sources that have some stock but not enough for any single line. */
public record NoWholeLine() implements Constraint {

  @Override
  public String name() {
    return "no-whole-line";
  }

  @Override
  public Optional<String> removes(Site site, List<Demand> demands) {
    if (demands.stream().anyMatch(line -> site.available(line.sku()) >= line.quantity())) {
      return Optional.empty();
    }
    return Optional.of("Not enough for any whole line: " + shortages(site, demands));
  }

  static String shortages(Site site, List<Demand> demands) {
    return demands.stream()
        .filter(line -> site.available(line.sku()) < line.quantity())
        .map(
            line ->
                "%d of %d %s".formatted(site.available(line.sku()), line.quantity(), line.sku()))
        .collect(Collectors.joining(", "));
  }
}
