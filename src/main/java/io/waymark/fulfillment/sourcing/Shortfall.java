package io.waymark.fulfillment.sourcing;

import io.waymark.fulfillment.PlanRequest.Line;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says why nobody ships a line. */
final class Shortfall {

  private static final int NAMED = 5;

  private final Round round;
  private final Screening screening;
  private final Wanted wanted;

  Shortfall(Round round) {
    this.round = round;
    this.screening = round.screening;
    this.wanted = screening.wanted;
  }

  String reason(Line line) {
    int item = wanted.itemOf(line);
    if (round.missing(item) <= 0) {
      return "Waits because the order ships completely or not at all, and line "
          + shortLines()
          + " is short";
    }
    List<Integer> stocked =
        IntStream.range(0, screening.candidates.size())
            .filter(source -> screening.stock(source, item) > 0)
            .boxed()
            .sorted(Comparator.comparing(source -> -screening.stock(source, item)))
            .toList();
    List<Integer> open =
        stocked.stream()
            .filter(source -> screening.ofSource(source) == null)
            .filter(source -> isOpen(source, item))
            .toList();
    if (IntStream.range(0, screening.candidates.size()).allMatch(this::takesNoOrders)) {
      return "No source takes orders now: all of them are inactive";
    }
    if (stocked.isEmpty()) {
      return "No source has any %s available (%d wanted)".formatted(line.sku(), line.quantity());
    }
    if (open.isEmpty()) {
      return "%d %s wanted; every source that has some was removed: %s"
          .formatted(line.quantity(), line.sku(), named(stocked, item));
    }
    return fromEligible(line, item, open, stocked);
  }

  private boolean takesNoOrders(int source) {
    Removal removal = screening.ofSource(source);
    return removal != null && removal.rule().equals("inactive-source");
  }

  // A whole line that a source has too little for is told below, with the figures of all.
  private boolean isOpen(int source, int item) {
    Removal removal = screening.ofItem(source, item);
    return removal == null || removal.rule().equals("no-whole-line");
  }

  private String fromEligible(Line line, int item, List<Integer> open, List<Integer> stocked) {
    int most = screening.stock(open.get(0), item);
    String what = line.quantity() + " " + line.sku() + " wanted; ";
    if (wanted.whole && most < line.quantity()) {
      return what + "no single eligible source has them all: " + named(stocked, item);
    }
    long all = open.stream().mapToLong(source -> screening.stock(source, item)).sum();
    long ordered =
        wanted.lines.stream()
            .filter(other -> other.sku().equals(line.sku()))
            .mapToLong(Line::quantity)
            .sum();
    if (all < ordered) {
      return what
          + "all eligible sources together have %d for the %d units ordered: %s"
              .formatted(all, ordered, named(stocked, item));
    }
    return what + limit() + " besides the other lines; it is at " + named(stocked, item);
  }

  private String limit() {
    int most = round.limits.maxSources();
    return most == Integer.MAX_VALUE
        ? "sources cannot ship it"
        : "no choice of at most " + most + " sources ships it";
  }

  private String shortLines() {
    return wanted.lines.stream()
        .filter(line -> round.missing(wanted.itemOf(line)) > 0)
        .map(line -> String.valueOf(line.line()))
        .collect(Collectors.joining(", "));
  }

  private String named(List<Integer> sources, int item) {
    String named =
        sources.stream()
            .limit(NAMED)
            .map(
                source ->
                    screening.candidates.get(source).location()
                        + " "
                        + screening.stock(source, item)
                        + removal(source, item))
            .collect(Collectors.joining(", "));
    return sources.size() > NAMED ? named + " and " + (sources.size() - NAMED) + " more" : named;
  }

  private String removal(int source, int item) {
    Removal removal = screening.ofItem(source, item);
    return removal == null || screening.ofSource(source) == null && isOpen(source, item)
        ? ""
        : " (" + removal.rule() + ")";
  }
}
