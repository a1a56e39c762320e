package io.waymark.fulfillment.sourcing;

import io.waymark.fulfillment.PlanRequest.Line;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures and lists as explanations write them. */
final class Words {

  private Words() {}

  static String figure(double cost) {
    return String.format(Locale.ROOT, cost != 0 && cost < 1 ? "%.4f" : "%.2f", cost);
  }

  static String terms(Map<String, Double> byTerm) {
    return byTerm.isEmpty()
        ? "no cost"
        : byTerm.entrySet().stream()
            .map(term -> term.getKey() + " " + figure(term.getValue()))
            .collect(Collectors.joining(", "));
  }

  static String numbers(List<Line> lines) {
    return lines.stream()
        .map(line -> String.valueOf(line.line()))
        .collect(Collectors.joining(", "));
  }
}
