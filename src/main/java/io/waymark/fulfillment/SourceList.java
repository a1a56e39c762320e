package io.waymark.fulfillment;

import io.waymark.kernel.Copies;
import io.waymark.kernel.LocationId;
import java.util.Set;

/**
 * Sources that strategies speak of together, such as the stores of the east coast.
 *
 * @param id 1 to 60 characters
 * @param name for people
 * @param sources its sources, by location; one that is not there is left out of account
 */
public record SourceList(String id, String name, Set<LocationId> sources) {

  /** A list without sources is empty. */
  public SourceList {
    sources = Copies.set("sources", sources);
  }
}
