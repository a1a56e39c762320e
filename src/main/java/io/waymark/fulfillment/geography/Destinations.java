package io.waymark.fulfillment.geography;

import io.waymark.kernel.GeoPoint;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Finds where an order goes: by the point it brings, by its postal code among those imported, by
 * the code's beginning, or at last by its country; and says which.
 */
@Service
public class Destinations {

  private static final int REMEMBERED = 50_000;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final ImportedPlaces imported;
  private final ApproximatePlaces approximate = new ApproximatePlaces();
  private final Cached<Map<PostalCode, Optional<Located>>> found =
      new Cached<>(Destinations::emptyMemory, LONGEST);

  Destinations(ImportedPlaces imported) {
    this.imported = imported;
  }

  /**
   * Where a destination is; empty when nothing about it is known.
   *
   * @param country ISO 3166-1 alpha-2; may be null
   * @param postalCode as written; may be null
   * @param point when it is known; else null
   */
  public Optional<Located> find(String country, String postalCode, GeoPoint point) {
    if (point != null) {
      return Optional.of(new Located(point, "Destination: the coordinates of the request"));
    }
    PostalCode code = PostalCode.of(country, postalCode);
    Map<PostalCode, Optional<Located>> memory = found.get();
    Optional<Located> known = memory.get(code);
    if (known == null) {
      known = lookUp(code);
      memory.put(code, known);
    }
    return known;
  }

  void forget() {
    imported.forget();
    found.forget();
  }

  private Optional<Located> lookUp(PostalCode code) {
    return imported
        .exactly(code)
        .or(() -> byBeginning(code))
        .or(() -> asUs(code).flatMap(this::byBeginning))
        .or(() -> byCountry(code));
  }

  private Optional<Located> byBeginning(PostalCode code) {
    Optional<ApproximatePlaces.Place> rough = approximate.byPrefix(code);
    int longEnough = rough.map(place -> place.prefix().length()).orElse(1);
    return imported
        .byBeginning(code, longEnough)
        .or(
            () ->
                rough.map(
                    place ->
                        new Located(
                            place.point(),
                            "Destination: postal code %s (%s) is not imported; placed roughly by %s…"
                                .formatted(code.code(), code.country(), place.prefix()))));
  }

  private static Optional<PostalCode> asUs(PostalCode code) {
    return code.isUsTerritory() ? Optional.of(new PostalCode("US", code.code())) : Optional.empty();
  }

  private Optional<Located> byCountry(PostalCode code) {
    String why =
        code.code().isEmpty()
            ? "there is no postal code"
            : "postal code " + code.code() + " is unknown";
    return approximate
        .country(code.country())
        .map(
            point ->
                new Located(
                    point,
                    "Destination: the middle of the country %s, which is very rough, because %s"
                        .formatted(code.country(), why)));
  }

  private static Map<PostalCode, Optional<Located>> emptyMemory() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<PostalCode, Optional<Located>> eldest) {
            return size() > REMEMBERED;
          }
        });
  }
}
