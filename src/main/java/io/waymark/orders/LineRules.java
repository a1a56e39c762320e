package io.waymark.orders;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the lines of a new order must be like. */
final class LineRules {

  static final int MOST_LINES = 500;
  private static final int MOST_UNITS = 1_000_000;

  private final Checks checks;
  private final int decimals;
  private final Set<Integer> numbers = new HashSet<>();

  LineRules(Checks checks, int decimals) {
    this.checks = checks;
    this.decimals = decimals;
  }

  void lines(List<NewLine> lines) {
    if (lines == null || lines.isEmpty()) {
      checks.add("lines", "required", "must have at least one line");
      return;
    }
    if (lines.size() > MOST_LINES) {
      checks.add("lines", "length", "must have at most " + MOST_LINES + " lines");
      return;
    }
    for (int place = 0; place < lines.size(); place++) {
      String field = "lines[" + place + "]";
      NewLine line = lines.get(place);
      if (checks.given(field, line)) {
        number(field + ".line", line.line() == null ? place + 1 : line.line());
        line(field, line);
      }
    }
  }

  private void number(String field, int number) {
    if (number < 1) {
      checks.add(field, "positive", "must be 1 or more");
    } else if (!numbers.add(number)) {
      checks.add(field, "unique", "must be unique in the order; " + number + " is there already");
    }
  }

  private void line(String field, NewLine line) {
    checks.identifier(field + ".sku", line.sku(), 100);
    checks.text(field + ".description", line.description(), 1000);
    quantity(field + ".quantity", line.quantity());
    if (checks.given(field + ".unitPrice", line.unitPrice())) {
      checks.amount(field + ".unitPrice", line.unitPrice(), decimals);
    }
    checks.amount(field + ".discount", line.discount(), decimals);
    checks.amount(field + ".tax", line.tax(), decimals);
  }

  private void quantity(String field, Integer quantity) {
    if (!checks.given(field, quantity)) {
      return;
    }
    if (quantity < 1) {
      checks.add(field, "positive", "must be 1 or more");
    } else if (quantity > MOST_UNITS) {
      checks.add(field, "range", "must be at most " + MOST_UNITS);
    }
  }
}
