package io.waymark.fulfillment;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** A comma-separated table with a header, read with every wrong cell named by its line. */
final class CsvTable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .get();

  private final List<Violation> violations = new ArrayList<>();
  private final List<String> header;
  private final List<CSVRecord> rows;

  private CsvTable(List<String> header, List<CSVRecord> rows) {
    this.header = header;
    this.rows = rows;
  }

  /** Reads the whole table; throws {@link InvalidInput} when it is none or has no rows. */
  static CsvTable read(Reader text) {
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      CsvTable table = new CsvTable(parser.getHeaderNames(), parser.getRecords());
      if (table.rows.isEmpty() || table.header.size() < 2) {
        throw InvalidInput.of("body", "csv", "must have a header of 2 columns or more, and rows");
      }
      return table;
    } catch (IOException
        | UncheckedIOException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw InvalidInput.of("body", "csv", "is not a CSV table: " + e.getMessage());
    }
  }

  List<String> header() {
    return header;
  }

  List<CSVRecord> rows() {
    return rows;
  }

  /** The cell, empty when the row ends before it. */
  static String cell(CSVRecord row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  /** The number in a cell; 0 and a violation when there is none. */
  double number(CSVRecord row, int column, String written) {
    try {
      double number = Double.parseDouble(written);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    wrong(row, column, "'" + written + "' is not a number");
    return 0;
  }

  void wrong(CSVRecord row, int column, String message) {
    violations.add(
        new Violation(
            "line %d, column %s".formatted(row.getRecordNumber() + 1, header.get(column)),
            "csv",
            message));
  }

  /** Throws when a cell was wrong. */
  void end() {
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }
}
