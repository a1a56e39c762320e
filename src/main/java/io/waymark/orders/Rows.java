package io.waymark.orders;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many rows written by one statement. */
final class Rows {

  private Rows() {}

  /** The statement must end with the word {@code values}. */
  static void insert(JdbcClient jdbc, String into, List<List<Object>> rows) {
    String row = "(" + String.join(", ", Collections.nCopies(rows.get(0).size(), "?")) + ")";
    List<Object> parameters = new ArrayList<>();
    rows.forEach(parameters::addAll);
    jdbc.sql(into + " " + String.join(", ", Collections.nCopies(rows.size(), row)))
        .params(parameters)
        .update();
  }

  /** An expression that gives each line its number from the map, and 0 to every other line. */
  static String caseOfLine(Map<Integer, Integer> byLine, Map<String, Object> parameters) {
    StringBuilder expression = new StringBuilder("case line");
    byLine.forEach(
        (line, number) -> {
          parameters.put("line" + line, line);
          parameters.put("number" + line, number);
          expression.append(" when :line%1$d then cast(:number%1$d as integer)".formatted(line));
        });
    return byLine.isEmpty() ? "0" : expression.append(" else 0 end").toString();
  }
}
