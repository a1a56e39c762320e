package io.waymark.fulfillment.optimizer.constraints;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import io.waymark.fulfillment.optimizer.Demand;
import io.waymark.fulfillment.optimizer.Site;
import io.waymark.kernel.Sku;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Removes sources that cannot ship the whole order, for orders that must not be split. */
public record WholeOrder() implements Constraint {

  @Override
  public String name() {
    return "whole-order";
  }

  @Override
  public Optional<String> removes(Site site, List<Demand> demands) {
    Map<String, Integer> wanted =
        demands.stream()
            .collect(
                groupingBy(line -> line.sku().value(), TreeMap::new, summingInt(Demand::quantity)));
    String shortages =
        wanted.entrySet().stream()
            .filter(entry -> site.available(new Sku(entry.getKey())) < entry.getValue())
            .map(
                entry ->
                    "%d of %d %s"
                        .formatted(
                            site.available(new Sku(entry.getKey())),
                            entry.getValue(),
                            entry.getKey()))
            .collect(Collectors.joining(", "));
    return shortages.isEmpty()
        ? Optional.empty()
        : Optional.of("The order must not be split, and it has only " + shortages);
  }
}
