package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import java.util.Set;

/**
 * Whose stock counts together: every part that is not empty narrows, so that three empty sets are
 * every location there is.
 *
 * @param locations at one of these
 * @param sites of one of these
 * @param organizations of one of these
 */
public record StockPlaces(Set<LocationId> locations, Set<String> sites, Set<String> organizations) {

  /** Every location. */
  public static final StockPlaces ALL = of(Set.of());

  /** Copies; missing parts are empty. */
  public StockPlaces {
    locations = locations == null ? Set.of() : Set.copyOf(locations);
    sites = sites == null ? Set.of() : Set.copyOf(sites);
    organizations = organizations == null ? Set.of() : Set.copyOf(organizations);
  }

  /** These locations; all if there are none. */
  public static StockPlaces of(Set<LocationId> locations) {
    return new StockPlaces(locations, Set.of(), Set.of());
  }

  /** Every location of a site. */
  public static StockPlaces ofSite(String site) {
    return new StockPlaces(Set.of(), Set.of(site), Set.of());
  }

  /** Every location of an organization. */
  public static StockPlaces ofOrganization(String organization) {
    return new StockPlaces(Set.of(), Set.of(), Set.of(organization));
  }
}
