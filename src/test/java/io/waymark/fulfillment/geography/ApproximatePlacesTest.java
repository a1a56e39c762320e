package io.waymark.fulfillment.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.waymark.kernel.GeoPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApproximatePlacesTest {

  private final ApproximatePlaces places = new ApproximatePlaces();

  @Test
  void everyCountryOfIso3166HasAPlace() {
    assertThat(Locale.getISOCountries())
        .filteredOn(country -> places.country(country).isEmpty())
        .isEmpty();
  }

  @Test
  void everyPrefixLiesInItsCountryRoughly() {
    for (int prefix = 10; prefix < 995; prefix++) {
      String code = String.format(Locale.ROOT, "%03d", prefix);
      places
          .byPrefix(new PostalCode("US", code))
          .filter(place -> prefix(place) != 967 && prefix(place) != 968 && prefix(place) != 969)
          .ifPresent(
              place ->
                  assertThat(Distance.km(place.point(), new GeoPoint(39.5, -98.35)))
                      .as(code)
                      .isLessThan(2_600));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"US", "CA", "GB", "DE"})
  void halfOfTheRealCodesLieWithinFiftyKilometresOfTheirRoughPlace(String country)
      throws IOException {
    Path file = Path.of("../shared/data/geo/geonames_postal_" + country + ".txt");
    boolean there = Files.exists(file);
    assertThat(there || !"true".equals(System.getenv("CI"))).as("data for tests").isTrue();
    assumeTrue(there, "no " + file);

    List<PostalPlace> real =
        Files.readAllLines(file).stream()
            .map(GeoNamesLine::of)
            .filter(GeoNamesLine.Read.class::isInstance)
            .map(line -> ((GeoNamesLine.Read) line).place())
            .toList();
    double[] errors =
        real.stream()
            .flatMapToDouble(
                place ->
                    places.byPrefix(new PostalCode(country, place.code())).stream()
                        .mapToDouble(rough -> Distance.km(rough.point(), place.point())))
            .sorted()
            .toArray();

    assertThat(errors.length).as("codes with a rough place").isGreaterThan(real.size() * 99 / 100);
    assertThat(errors[errors.length / 2]).as("median error, km").isLessThan(50);
    assertThat(Arrays.stream(errors).limit(errors.length * 9L / 10).max().orElseThrow())
        .as("ninth decile of the error, km")
        .isLessThan(250);
  }

  private static int prefix(ApproximatePlaces.Place place) {
    return Integer.parseInt(place.prefix());
  }
}
