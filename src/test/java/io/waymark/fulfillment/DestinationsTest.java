package io.waymark.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.waymark.fulfillment.geography.ImportReport;
import io.waymark.fulfillment.geography.Located;
import io.waymark.fulfillment.geography.PostalCodeImports;
import io.waymark.kernel.GeoPoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class DestinationsTest {

  @OnBothDatabases
  void theRequestsOwnPointComesFirst(Database database) {
    Located found = find(database, "US", "43215", new GeoPoint(1, 2));

    assertThat(found.point()).isEqualTo(new GeoPoint(1, 2));
  }

  @OnBothDatabases
  void anImportedCodeIsFoundHoweverItIsWritten(Database database) {
    imported(database, row("FR", "75001", "Paris 01", 48.8592, 2.3417));

    Located found = find(database, "fr", " 75 001", null);

    assertThat(found.point().latitude()).isCloseTo(48.8592, within(1e-9));
    assertThat(found.note()).isEqualTo("Destination: postal code 75001 (FR)");
  }

  @OnBothDatabases
  void severalPlacesOfOneCodeAreAveraged(Database database) {
    imported(
        database, row("AT", "1010", "Wien A", 48.0, 16.0), row("AT", "1010", "Wien B", 48.2, 16.2));

    GeoPoint middle = find(database, "AT", "1010", null).point();

    assertThat(middle.latitude()).isCloseTo(48.1, within(0.001));
    assertThat(middle.longitude()).isCloseTo(16.1, within(0.001));
  }

  @OnBothDatabases
  void placesOnBothSidesOfThe180thMeridianAveragePastIt(Database database) {
    imported(database, row("FJ", "1", "West", -17, 179), row("FJ", "1", "East", -17, -179));

    assertThat(Math.abs(find(database, "FJ", "1", null).point().longitude()))
        .isCloseTo(180, within(0.001));
  }

  @OnBothDatabases
  void aCanadianOrBritishCodeFallsBackToItsArea(Database database) {
    imported(
        database, row("CA", "K1A", "Ottawa", 45.4, -75.7), row("GB", "SW1A", "London", 51.5, -0.1));

    Located ottawa = find(database, "CA", "K1A 0B6", null);
    Located london = find(database, "GB", "sw1a 1aa", null);

    assertThat(ottawa.point().latitude()).isCloseTo(45.4, within(1e-9));
    assertThat(ottawa.note()).contains("placed by its area K1A");
    assertThat(london.note()).contains("placed by its area SW1A");
  }

  @OnBothDatabases
  void anUnknownCodeIsPlacedByTheCodesThatBeginAlike(Database database) {
    imported(
        database,
        row("IT", "00184", "Roma", 41.9, 12.5),
        row("IT", "00185", "Roma", 41.92, 12.52),
        row("IT", "00010", "Tivoli", 42.0, 12.8));

    Located found = find(database, "IT", "00189", null);

    assertThat(found.point().latitude()).isCloseTo(41.91, within(0.001));
    assertThat(found.note()).contains("00189 (IT) is unknown", "2 places of 0018");
  }

  @OnBothDatabases
  void withoutAnImportTheRoughTableAnswersByPrefixThenCountry(Database database) {
    Located boston = find(database, "US", "02134-1000", null);
    Located guam = find(database, "GU", "96910", null);
    Located japan = find(database, "JP", "100-0001", null);
    Located noCode = find(database, "JP", null, null);

    assertThat(boston.note()).contains("placed roughly by 021");
    assertThat(boston.point().latitude()).isCloseTo(42.3, within(0.2));
    assertThat(guam.note()).contains("placed roughly by 969");
    assertThat(japan.note()).contains("middle of the country JP", "1000001 is unknown");
    assertThat(noCode.note()).contains("there is no postal code");
  }

  @OnBothDatabases
  void whatIsKnownOfNothingIsNowhere(Database database) {
    assertThat(database.room().destinations.find("ZZ", "1", null)).isEmpty();
    assertThat(database.room().destinations.find(null, null, null)).isEmpty();
  }

  @OnBothDatabases
  void anImportReportsBadLinesAndReplacesOnlyItsCountries(Database database) {
    imported(
        database, row("ES", "28001", "Madrid", 40.4, -3.7), row("PT", "1000", "L", 38.7, -9.1));

    ImportReport report =
        imported(
            database,
            "\uFEFF" + row("ES", "08001", "Barcelona", 41.38, 2.17),
            "ES\t1\ttoo short",
            "",
            row("QQ", "1", "nowhere", 1, 1),
            row("ES", "28002", "off", 91, 0),
            row("ES", "", "no code", 40, 0),
            row("ES", "28003", "Madrid", 40.44, -3.7).replace("40.44", "north"));

    assertThat(report.imported()).containsOnlyKeys("ES").containsEntry("ES", 1);
    assertThat(report.refused()).isEqualTo(5);
    assertThat(report.refusals())
        .extracting(ImportReport.Refusal::line)
        .containsExactly(2, 4, 5, 6, 7);
    assertThat(find(database, "ES", "28001", null).note()).contains("middle of the country");
    assertThat(find(database, "ES", "08001", null).note()).endsWith("08001 (ES)");
    assertThat(find(database, "PT", "1000", null).note()).endsWith("1000 (PT)");
  }

  @OnBothDatabases
  void aRememberedDestinationCostsNoQuery(Database database) {
    imported(database, row("NO", "0150", "Oslo", 59.9, 10.7));
    find(database, "NO", "0150", null);

    assertThat(database.room().statements.during(() -> find(database, "NO", "0150", null)))
        .isEmpty();
  }

  @OnBothDatabases
  void aWholeRealFileIsImported(Database database) throws IOException {
    Path file = Path.of("../shared/data/geo/geonames_postal_DE.txt");
    assertThat(Files.exists(file) || !"true".equals(System.getenv("CI"))).isTrue();
    assumeTrue(Files.exists(file), "no " + file);

    ImportReport report;
    try (InputStream stream = Files.newInputStream(file)) {
      report = database.room().context.getBean(PostalCodeImports.class).read(stream);
    }

    long lines = Files.readAllLines(file).size();
    assertThat(report.refused()).isZero();
    assertThat(report.imported().get("DE").longValue()).isEqualTo(lines);
    assertThat(find(database, "DE", "10117", null).point().latitude()).isCloseTo(52.5, within(0.1));
  }

  private static Located find(Database database, String country, String code, GeoPoint point) {
    return database.room().destinations.find(country, code, point).orElseThrow();
  }

  private static ImportReport imported(Database database, String... rows) {
    byte[] file = (String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
    return database
        .room()
        .context
        .getBean(PostalCodeImports.class)
        .read(new ByteArrayInputStream(file));
  }

  private static String row(String country, String code, String place, double north, double east) {
    return String.join(
        "\t", country, code, place, "", "", "", "", "", "", "" + north, "" + east, "4");
  }
}
