package io.waymark.fulfillment.geography;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Looks postal codes up among those imported; countries without any cost no query. */
@Service
class ImportedPlaces {

  private static final int SHORTEST = 2;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final PostalPlaces places;
  private final Cached<Set<String>> countries;

  ImportedPlaces(PostalPlaces places) {
    this.places = places;
    this.countries = new Cached<>(places::countries, LONGEST);
  }

  void forget() {
    countries.forget();
  }

  /** By the whole code, or by the area code that the country's codes begin with. */
  Optional<Located> exactly(PostalCode wanted) {
    if (wanted.code().isEmpty() || !countries.get().contains(wanted.country())) {
      return Optional.empty();
    }
    Set<String> codes =
        Stream.of(wanted.code(), wanted.area()).filter(c -> c != null).collect(Collectors.toSet());
    List<PostalPlace> found = places.withCode(wanted.country(), codes);
    return middle(found, wanted.code())
        .map(place -> located(place, "Destination: postal code %s (%s)", wanted))
        .or(
            () ->
                middle(found, wanted.area())
                    .map(
                        place ->
                            located(
                                place,
                                "Destination: postal code %s (%s), placed by its area "
                                    + wanted.area(),
                                wanted)));
  }

  /** By the codes that share the longest beginning, of a least length, with the wanted one. */
  Optional<Located> byBeginning(PostalCode wanted, int longEnough) {
    int least = Math.max(SHORTEST, longEnough);
    if (wanted.code().length() < least || !countries.get().contains(wanted.country())) {
      return Optional.empty();
    }
    List<PostalPlace> near =
        places.startingWith(wanted.country(), wanted.code().substring(0, least));
    for (String prefix : wanted.prefixes()) {
      List<PostalPlace> found = near.stream().filter(p -> p.code().startsWith(prefix)).toList();
      if (!found.isEmpty()) {
        return Optional.of(
            new Located(
                PostalPlace.middle(found),
                "Destination: postal code %s (%s) is unknown; placed by the %d places of %s…"
                    .formatted(wanted.code(), wanted.country(), found.size(), prefix)));
      }
    }
    return Optional.empty();
  }

  private static Optional<List<PostalPlace>> middle(List<PostalPlace> found, String code) {
    List<PostalPlace> same = found.stream().filter(p -> p.code().equals(code)).toList();
    return same.isEmpty() ? Optional.empty() : Optional.of(same);
  }

  private static Located located(List<PostalPlace> found, String note, PostalCode wanted) {
    return new Located(PostalPlace.middle(found), note.formatted(wanted.code(), wanted.country()));
  }
}
