package io.waymark.providers.csvdrop;

import io.waymark.providers.intake.Plain;
import java.util.Map;

/**
 * One order line of a file.
 *
 * @param line the number of the file's line on which it starts, from 1
 * @param values by column; blank ones are left out
 */
record CsvRow(long line, Map<String, String> values) {

  String value(String column) {
    return Plain.text(values.get(column));
  }

  /** Where a value stands, as the report names it. */
  String at(String column) {
    return "line " + line + ", " + column;
  }
}
