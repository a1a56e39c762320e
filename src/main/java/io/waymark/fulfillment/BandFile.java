package io.waymark.fulfillment;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** Transit times: the columns {@code zone}, {@code up_to_km} (may be empty) and {@code days}. */
final class BandFile {

  private static final List<String> COLUMNS = List.of("zone", "up_to_km", "days");

  private BandFile() {}

  static List<CarrierService.Band> read(Reader text) {
    CsvTable table = CsvTable.read(text);
    if (!table.header().equals(COLUMNS)) {
      throw io.waymark.kernel.InvalidInput.of(
          "body", "csv", "must have the columns zone, up_to_km and days");
    }
    List<CarrierService.Band> bands = new ArrayList<>();
    for (CSVRecord row : table.rows()) {
      String upTo = CsvTable.cell(row, 1);
      double days = table.number(row, 2, CsvTable.cell(row, 2));
      if (days != Math.rint(days)) {
        table.wrong(row, 2, "must be a whole number of days");
      }
      bands.add(
          new CarrierService.Band(
              CsvTable.cell(row, 0),
              upTo.isEmpty() ? null : table.number(row, 1, upTo),
              (int) days));
    }
    table.end();
    return bands;
  }
}
