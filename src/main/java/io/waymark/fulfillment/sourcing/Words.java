package io.waymark.fulfillment.sourcing;

import io.waymark.fulfillment.PlanRequest.Line;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures and lists as explanations write them. */
final class Words {

  private static final double LARGE = 1e12;

  private Words() {}

  /** With 2 decimals, or 4 below 1; by hand, because every plan has hundreds of them. */
  static String figure(double cost) {
    int decimals = cost != 0 && cost < 1 ? 4 : 2;
    if (!(cost >= 0 && cost < LARGE)) {
      return String.format(Locale.ROOT, "%." + decimals + "f", cost);
    }
    long scale = decimals == 4 ? 10_000 : 100;
    long scaled = Math.round(cost * scale);
    String fraction = String.valueOf(scale + scaled % scale).substring(1);
    return scaled / scale + "." + fraction;
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
