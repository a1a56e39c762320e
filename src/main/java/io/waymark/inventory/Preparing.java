package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * What some requests need before positions are locked: the locations of their sites, and positions
 * to write uncovered units on. Costs nothing for the others.
 */
@Service
class Preparing {

  private final Positions positions;
  private final Locations locations;

  Preparing(Positions positions, Locations locations) {
    this.positions = positions;
    this.locations = locations;
  }

  /** The request with its sites' locations; throws {@link InvalidInput} naming what is unknown. */
  ReservationRequest prepare(ReservationRequest request) {
    if (!request.terms().checkAvailability()) {
      createPositions(request);
    }
    Set<String> sites = request.siteNames();
    return sites.isEmpty() ? request : request.at(locationsOf(sites));
  }

  private Map<String, List<LocationId>> locationsOf(Set<String> sites) {
    Map<String, List<LocationId>> found = locations.ofSites(sites);
    List<Violation> violations = new ArrayList<>();
    found.forEach(
        (site, places) -> {
          if (places.isEmpty()) {
            violations.add(new Violation("lines.site", "known", "has no location: " + site));
          }
        });
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    return found;
  }

  private void createPositions(ReservationRequest request) {
    Set<PositionKey> missing = new HashSet<>();
    request.lines().forEach(line -> missing.add(PositionKey.of(line)));
    missing.removeAll(positions.of(missing).keySet());
    if (missing.isEmpty()) {
      return;
    }
    Set<LocationId> unknown = new HashSet<>();
    missing.forEach(key -> unknown.add(key.location()));
    unknown.removeAll(locations.existing(unknown));
    if (!unknown.isEmpty()) {
      throw InvalidInput.of("lines.location", "known", "is no known location: " + unknown);
    }
    try {
      positions.create(missing);
    } catch (DuplicateKeyException e) {
      // Somebody else made one of them at the same moment.
      createPositions(request);
    }
  }
}
