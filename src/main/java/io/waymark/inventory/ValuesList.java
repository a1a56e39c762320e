package io.waymark.inventory;

import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;

/** The SQL of many rows of parameters in one statement. */
final class ValuesList {

  private ValuesList() {}

  /** {@code (?, ?), (?, ?)} for a statement whose columns tell the types. */
  static String rows(int rows, int columns) {
    String row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
    return String.join(", ", Collections.nCopies(rows, row));
  }

  /** The same for a table expression: a cast first row tells both databases the types. */
  static String typed(int rows, String... types) {
    String first =
        Arrays.stream(types)
            .map(type -> "cast(? as " + type + ")")
            .collect(Collectors.joining(", ", "(", ")"));
    return rows == 1 ? first : first + ", " + rows(rows - 1, types.length);
  }
}
