package io.waymark.fulfillment;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * The form in which carriers publish prices: the first column is the greatest weight of a row, the
 * others are named by the zones.
 */
final class RateFile {

  private static final Pattern WEIGHT = Pattern.compile("([0-9.]+)\\s*([a-zA-Z]*)");
  // International avoirdupois pound: exactly 0.45359237 kg.
  private static final Map<String, Double> KILOGRAMS =
      Map.of("kg", 1.0, "g", 0.001, "lb", 0.45359237, "oz", 0.45359237 / 16);

  private RateFile() {}

  /**
   * Reads a table of prices.
   *
   * @param unit the unit of weights that name none: kg, g, lb or oz
   */
  static RateTable read(Reader text, String unit) {
    CsvTable table = CsvTable.read(text);
    List<RateTable.Tier> tiers = new ArrayList<>();
    for (CSVRecord row : table.rows()) {
      Map<String, Double> prices = new HashMap<>();
      for (int column = 1; column < table.header().size(); column++) {
        prices.put(
            table.header().get(column), table.number(row, column, CsvTable.cell(row, column)));
      }
      tiers.add(new RateTable.Tier(weight(table, row, unit), prices));
    }
    table.end();
    return new RateTable(tiers);
  }

  private static double weight(CsvTable table, CSVRecord row, String unit) {
    Matcher written = WEIGHT.matcher(CsvTable.cell(row, 0));
    if (!written.matches()) {
      table.wrong(row, 0, "'" + CsvTable.cell(row, 0) + "' is not a weight, such as 4 oz");
      return 0;
    }
    String named = written.group(2).isEmpty() ? unit : written.group(2);
    Double kilograms = KILOGRAMS.get(named.toLowerCase(Locale.ROOT));
    if (kilograms == null) {
      table.wrong(row, 0, "'" + named + "' is not kg, g, lb or oz");
      return 0;
    }
    return table.number(row, 0, written.group(1)) * kilograms;
  }
}
