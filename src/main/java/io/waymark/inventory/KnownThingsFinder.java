package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks up what changes name, with a statement only for what cannot be taken for granted. */
@Component
class KnownThingsFinder {

  private static final Set<Measure> OWN = Set.of(Measure.ON_HAND);

  private final Locations locations;
  private final MeasureTables measures;
  private final ReasonCodes reasonCodes;
  private final ProductTable products;
  private final boolean knownProductsOnly;

  /**
   * Looks things up.
   *
   * @param knownProductsOnly whether a change of an SKU that is no known product is refused
   */
  KnownThingsFinder(
      Locations locations,
      MeasureTables measures,
      ReasonCodes reasonCodes,
      ProductTable products,
      @Value("${waymark.inventory.known-products-only:false}") boolean knownProductsOnly) {
    this.locations = locations;
    this.measures = measures;
    this.reasonCodes = reasonCodes;
    this.products = products;
    this.knownProductsOnly = knownProductsOnly;
  }

  /**
   * What is there of what the changes name.
   *
   * @param missing positions that are not; where there is one, its location and SKU are known
   */
  KnownThings find(List<LedgerChange> changes, Collection<PositionKey> missing) {
    boolean foreign =
        changes.stream()
            .flatMap(change -> change.steps().stream())
            .anyMatch(step -> !step.key().isOnHand());
    boolean coded = changes.stream().map(LedgerChange::reasonCode).anyMatch(Objects::nonNull);
    return new KnownThings(
        unknownLocations(missing),
        knownProductsOnly ? unknownSkus(missing) : Set.of(),
        foreign ? measures.physical() : OWN,
        coded ? reasonCodes.codes() : Set.of());
  }

  private Set<LocationId> unknownLocations(Collection<PositionKey> missing) {
    Set<LocationId> unknown =
        missing.stream().map(PositionKey::location).collect(Collectors.toCollection(HashSet::new));
    unknown.removeAll(locations.existing(unknown));
    return unknown;
  }

  private Set<Sku> unknownSkus(Collection<PositionKey> missing) {
    Set<Sku> unknown =
        missing.stream().map(PositionKey::sku).collect(Collectors.toCollection(HashSet::new));
    unknown.removeAll(products.existing(unknown));
    return unknown;
  }
}
