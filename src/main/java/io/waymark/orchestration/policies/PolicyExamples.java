package io.waymark.orchestration.policies;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The table of examples beside a policy: CSV with the columns {@code example} (what it shows), the
 * facts by name, and {@code expected <output>} for each output of the policy. An empty cell is a
 * fact that is not known, or no result; the results of a policy that collects are parted by {@code
 * |}.
 */
public final class PolicyExamples {

  /** How the columns of what is expected begin. */
  static final String EXPECTED = "expected ";

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  /**
   * One line of the table.
   *
   * @param name what it shows
   * @param facts what is known, by name
   * @param expected the results by output name, in any order; none when no rule applies
   */
  public record Example(
      String name, Map<String, Object> facts, Map<String, List<String>> expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  private PolicyExamples() {}

  /** Reads a table; throws {@link IllegalArgumentException} when it has no expected column. */
  public static List<Example> read(String csv) {
    try (CSVParser rows = CSVParser.parse(new StringReader(csv), FORMAT)) {
      List<String> columns = rows.getHeaderNames();
      if (columns.stream().noneMatch(column -> column.startsWith(EXPECTED))) {
        throw new IllegalArgumentException("The examples have no column 'expected <output>'");
      }
      List<Example> examples = new ArrayList<>();
      rows.forEach(row -> examples.add(example(row, columns)));
      return examples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Example example(CSVRecord row, List<String> columns) {
    Map<String, Object> facts = new HashMap<>();
    Map<String, List<String>> expected = new LinkedHashMap<>();
    for (String column : columns) {
      String cell = row.isSet(column) ? row.get(column) : "";
      if (column.startsWith(EXPECTED)) {
        expected.put(
            column.substring(EXPECTED.length()),
            cell.isEmpty() ? List.of() : List.of(cell.split("\\s*\\|\\s*")));
      } else if (!column.equals("example")) {
        put(facts, column, cell.isEmpty() ? null : typed(column, cell));
      }
    }
    return new Example(row.get("example"), facts, expected);
  }

  // attributes.giftWrap is the entry giftWrap of the fact attributes
  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> facts, String column, Object value) {
    int dot = column.indexOf('.');
    if (dot < 0) {
      facts.put(column, value);
    } else {
      Object inner = facts.computeIfAbsent(column.substring(0, dot), name -> new HashMap<>());
      ((Map<String, Object>) inner).put(column.substring(dot + 1), value);
    }
  }

  private static Object typed(String column, String cell) {
    if (cell.equals("true") || cell.equals("false")) {
      return column.contains(".") ? cell : Boolean.valueOf(cell);
    }
    boolean code = column.equals("postalCode") || column.equals("sku") || column.contains(".");
    return !code && cell.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(cell) : cell;
  }
}
