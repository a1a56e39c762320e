package io.waymark.fulfillment.geography;

import io.waymark.fulfillment.geography.ImportReport.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files of postal codes in: line by line, all in one transaction. */
@Service
public class PostalCodeImports {

  private final PostalPlaces places;
  private final Destinations destinations;
  private final TransactionTemplate transaction;

  PostalCodeImports(
      PostalPlaces places, Destinations destinations, PlatformTransactionManager transactions) {
    this.places = places;
    this.destinations = destinations;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Imports a file in GeoNames' format, UTF-8. The countries in it replace what was known of them;
   * bad lines are reported and left out.
   *
   * @param file read to its end, never held in memory as a whole
   */
  public ImportReport read(InputStream file) {
    ImportReport report = transaction.execute(status -> imported(file));
    destinations.forget();
    return report;
  }

  /** The countries that were imported. */
  public List<PostalCodeImport> done() {
    return places.imports();
  }

  private ImportReport imported(InputStream file) {
    PostalCodeRun run = new PostalCodeRun(places);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        take(number == 1 ? withoutMark(line) : line, number, run);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return run.end();
  }

  private static void take(String line, int number, PostalCodeRun run) {
    if (line.isBlank()) {
      return;
    }
    GeoNamesLine read = GeoNamesLine.of(line);
    if (read instanceof GeoNamesLine.Read place) {
      run.add(place.place());
    } else if (read instanceof GeoNamesLine.Refused refused) {
      run.refuse(new Refusal(number, refused.reason()));
    }
  }

  private static String withoutMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }
}
