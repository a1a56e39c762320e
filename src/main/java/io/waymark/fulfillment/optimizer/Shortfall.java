package io.waymark.fulfillment.optimizer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Says why nobody ships a line. */
final class Shortfall {

  private static final int NAMED = 5;

  private final Problem problem;
  private final List<Result.Verdict> verdicts;
  private final List<Integer> shortLines;

  Shortfall(Problem problem, List<Result.Verdict> verdicts, List<Integer> shortLines) {
    this.problem = problem;
    this.verdicts = verdicts;
    this.shortLines = shortLines;
  }

  String reason(Demand line) {
    if (!shortLines.contains(line.line())) {
      String others = shortLines.stream().map(String::valueOf).collect(Collectors.joining(", "));
      return "Waits because the order ships completely or not at all, and line "
          + others
          + " is short";
    }
    List<Result.Verdict> stocked =
        verdicts.stream()
            .filter(verdict -> verdict.site().available(line.sku()) > 0)
            .sorted(Comparator.comparing(v -> -v.site().available(line.sku())))
            .toList();
    List<Result.Verdict> open = stocked.stream().filter(v -> v.removedBy() == null).toList();
    if (stocked.isEmpty()) {
      return "No source has any %s available (%d wanted)".formatted(line.sku(), line.quantity());
    }
    if (open.isEmpty()) {
      return "%d %s wanted; every source that has some was removed: %s"
          .formatted(line.quantity(), line.sku(), named(stocked, line));
    }
    return fromEligible(line, open, stocked);
  }

  private String fromEligible(
      Demand line, List<Result.Verdict> open, List<Result.Verdict> stocked) {
    int most = open.get(0).site().available(line.sku());
    String wanted = line.quantity() + " " + line.sku() + " wanted; ";
    if (problem.wholeLines() && most < line.quantity()) {
      return wanted + "no single eligible source has them all: " + named(stocked, line);
    }
    long all = open.stream().mapToLong(v -> v.site().available(line.sku())).sum();
    if (all < wantedOf(line)) {
      return wanted
          + "all eligible sources together have %d for the %d units ordered: %s"
              .formatted(all, wantedOf(line), named(stocked, line));
    }
    return wanted
        + "no choice of at most %d sources ships it besides the other lines; it is at %s"
            .formatted(problem.maxSources(), named(stocked, line));
  }

  private long wantedOf(Demand line) {
    return problem.demands().stream()
        .filter(other -> other.sku().equals(line.sku()))
        .mapToLong(Demand::quantity)
        .sum();
  }

  private static String named(List<Result.Verdict> verdicts, Demand line) {
    String named =
        verdicts.stream()
            .limit(NAMED)
            .map(
                v ->
                    v.site().location()
                        + " "
                        + v.site().available(line.sku())
                        + (v.removedBy() == null ? "" : " (" + v.removedBy() + ")"))
            .collect(Collectors.joining(", "));
    return verdicts.size() > NAMED ? named + " and " + (verdicts.size() - NAMED) + " more" : named;
  }
}
