package io.waymark.providers.csvdrop;

import io.waymark.kernel.InvalidInput;
import io.waymark.providers.intake.Plain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A dropped file: UTF-8, a header row, then one row for each order line, in any order. */
final class CsvFile {

  private static final Set<String> NEEDED = Set.of("order_id", "sku", "quantity", "unit_price");

  private final String name;
  private final CSVParser parser;
  private final List<String> columns;
  private final Map<String, CsvOrder> orders = new LinkedHashMap<>();

  private CsvFile(String name, String text) throws IOException {
    this.name = name;
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    this.parser =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator(first))
            .setIgnoreEmptyLines(false)
            .get()
            .parse(new java.io.StringReader(text));
    Iterator<CSVRecord> records = parser.iterator();
    this.columns = header(records);
    rows(records);
  }

  /** The orders of a file; throws InvalidInput naming the line when it cannot be read as CSV. */
  static List<CsvOrder> read(String name, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return List.copyOf(new CsvFile(name, content).orders.values());
    } catch (CharacterCodingException e) {
      throw InvalidInput.of("file", "encoding", "must be written in UTF-8");
    } catch (IOException | UncheckedIOException e) {
      throw InvalidInput.of("file", "csv", "is not CSV: " + e.getMessage());
    }
  }

  private static char separator(String header) {
    return Stream.of(',', ';', '\t')
        .max(Comparator.comparingLong(one -> header.chars().filter(c -> c == one).count()))
        .orElseThrow();
  }

  private static List<String> header(Iterator<CSVRecord> records) {
    while (records.hasNext()) {
      CSVRecord found = records.next();
      if (!blank(found)) {
        List<String> columns = found.stream().map(CsvFile::columnName).toList();
        check(columns);
        return columns;
      }
    }
    throw InvalidInput.of("file", "required", "must have a header row that names the columns");
  }

  private static String columnName(String written) {
    String name = Plain.text(written);
    return name == null ? "" : name.toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
  }

  private static void check(List<String> columns) {
    for (String needed : new java.util.TreeSet<>(NEEDED)) {
      if (!columns.contains(needed)) {
        throw InvalidInput.of("header", "required", "must name the column " + needed);
      }
    }
    List<String> named = columns.stream().filter(column -> !column.isEmpty()).toList();
    if (named.stream().distinct().count() < named.size()) {
      throw InvalidInput.of("header", "unique", "must name each column once");
    }
  }

  private void rows(Iterator<CSVRecord> records) {
    long line = parser.getCurrentLineNumber() + 1;
    while (records.hasNext()) {
      CSVRecord row = records.next();
      if (!blank(row)) {
        add(row(line, row));
      }
      line = parser.getCurrentLineNumber() + 1;
    }
  }

  private CsvRow row(long line, CSVRecord found) {
    if (found.size() > columns.size()) {
      throw InvalidInput.of(
          "line " + line, "columns", "has more values than the header has columns");
    }
    Map<String, String> values = new TreeMap<>();
    for (int i = 0; i < found.size(); i++) {
      String value = Plain.text(found.get(i));
      if (value != null && !columns.get(i).isEmpty()) {
        values.put(columns.get(i), value);
      }
    }
    return new CsvRow(line, values);
  }

  // A row that names no order stands for itself, so that it is seen among the dead messages.
  private void add(CsvRow row) {
    String channel = Plain.first(row.value("channel"), CsvOrderReader.CHANNEL);
    String id = row.value("order_id");
    String key = channel + "\0" + (id == null ? "line " + row.line() : id);
    orders
        .computeIfAbsent(key, any -> new CsvOrder(channel, id, name, new ArrayList<>()))
        .rows()
        .add(row);
  }

  private static boolean blank(CSVRecord found) {
    return found.stream().allMatch(value -> Plain.text(value) == null);
  }
}
