package io.waymark.fulfillment.sourcing;

import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.PlanRequest.Line;
import io.waymark.fulfillment.StrategyRules.WeightedTerm;
import io.waymark.fulfillment.constraints.Constraint;
import io.waymark.kernel.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which sources may ship which items under the constraints of a pass, and why not the others. */
final class Screening {

  final OrderFacts order;
  final Wanted wanted;
  final List<CandidateSource> candidates;
  private final Objectives.Pass pass;
  private final List<WeightedTerm> terms;
  private final List<Constraint> lineRules;
  private final Removal[] ofSource;
  private final Removal[][] ofItem;
  private final int[][] stock;

  Screening(
      OrderFacts order,
      Wanted wanted,
      List<CandidateSource> candidates,
      Objectives.Pass pass,
      List<WeightedTerm> terms) {
    this.order = order;
    this.wanted = wanted;
    this.candidates = candidates;
    this.pass = pass;
    this.terms = terms;
    this.lineRules = pass.kept().stream().filter(rule -> rule.judgesLines(order)).toList();
    this.stock = new int[candidates.size()][];
    this.ofSource = new Removal[candidates.size()];
    this.ofItem = new Removal[candidates.size()][wanted.items.size()];
    for (int source = 0; source < candidates.size(); source++) {
      stock[source] = stock(candidates.get(source));
      ofSource[source] = judge(source);
    }
  }

  /** Why a source ships nothing; null when it may. */
  Removal ofSource(int source) {
    return ofSource[source];
  }

  /** Why a source ships nothing of an item; null when it may. */
  Removal ofItem(int source, int item) {
    return ofSource[source] != null ? ofSource[source] : ofItem[source][item];
  }

  /** Units that a source may ship of an item, whatever rules say. */
  int stock(int source, int item) {
    return stock[source][wanted.group[item]];
  }

  int[] stockByGroup(int source) {
    return stock[source];
  }

  int mostLines(int source) {
    return pass.kept().stream()
        .mapToInt(rule -> rule.mostLines(candidates.get(source)))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private int[] stock(CandidateSource at) {
    int heldBack = pass.kept().stream().mapToInt(rule -> rule.heldBack(at)).max().orElse(0);
    return wanted.skus.stream().mapToInt(sku -> stock(at, sku, heldBack)).toArray();
  }

  // What the inventory keeps back of a product and what the source keeps of every one are the same
  // units: the larger figure counts, not their sum.
  private static int stock(CandidateSource at, Sku sku, int heldBack) {
    return Math.max(0, at.available(sku) - Math.max(0, heldBack - at.withheld(sku)));
  }

  private Removal judge(int source) {
    CandidateSource at = candidates.get(source);
    for (Constraint rule : pass.kept()) {
      Optional<String> why = rule.removes(at, order);
      if (why.isPresent()) {
        return new Removal(rule.ruleName(), why::get);
      }
    }
    for (WeightedTerm weighted : terms) {
      Optional<String> why = weighted.term().unpriced(at, order);
      if (why.isPresent()) {
        return new Removal("no-price", why::get);
      }
    }
    for (int item = 0; item < wanted.items.size(); item++) {
      ofItem[source][item] = judge(source, item);
    }
    return withoutItems(source);
  }

  private Removal judge(int source, int item) {
    Line line = wanted.items.get(item);
    for (Constraint rule : lineRules) {
      Optional<String> why = rule.removes(candidates.get(source), order, line);
      if (why.isPresent()) {
        return new Removal(rule.ruleName(), why::get);
      }
    }
    int has = stock(source, item);
    if (has == 0) {
      return new Removal("no-stock", () -> "None available" + held(source, item));
    }
    return wanted.whole && has < line.quantity()
        ? new Removal(
            "no-whole-line",
            () -> "Only %d of %d available%s".formatted(has, line.quantity(), held(source, item)))
        : null;
  }

  private String held(int source, int item) {
    CandidateSource at = candidates.get(source);
    Sku sku = wanted.items.get(item).sku();
    int kept = at.available(sku) + at.withheld(sku) - stock(source, item);
    if (kept == 0) {
      return "";
    }
    return at.withheld(sku) == 0
        ? " besides " + kept + " of safety stock"
        : " besides " + kept + " that are kept back from this order";
  }

  private Removal withoutItems(int source) {
    Removal[] removals = ofItem[source];
    if (order.split() == PlanRequest.Split.NONE) {
      String shortages = shortOfOrder(source);
      return shortages.isEmpty() ? ruled(removals) : whole(removals, shortages);
    }
    boolean any = false;
    for (Removal removal : removals) {
      any |= removal == null;
    }
    if (any) {
      return null;
    }
    Removal ruled = ruled(removals);
    if (ruled != null) {
      return ruled;
    }
    return allOf(removals, "no-stock")
        ? new Removal(
            "no-stock", () -> "None available of any of the " + wanted.lines.size() + " lines")
        : new Removal("no-whole-line", () -> "Not enough for any whole line: " + shortages(source));
  }

  private Removal whole(Removal[] removals, String shortages) {
    return allOf(removals, "no-stock")
        ? new Removal(
            "no-stock", () -> "None available of any of the " + wanted.lines.size() + " lines")
        : new Removal(
            "whole-order", () -> "The order must not be split, and it has only " + shortages);
  }

  private static Removal ruled(Removal[] removals) {
    for (Removal removal : removals) {
      if (removal != null
          && !removal.rule().equals("no-stock")
          && !removal.rule().equals("no-whole-line")) {
        return removal;
      }
    }
    return null;
  }

  private static boolean allOf(Removal[] removals, String rule) {
    for (Removal removal : removals) {
      if (removal == null || !removal.rule().equals(rule)) {
        return false;
      }
    }
    return true;
  }

  private String shortages(int source) {
    List<String> few = new ArrayList<>();
    for (int item = 0; item < wanted.items.size(); item++) {
      Line line = wanted.items.get(item);
      if (stock(source, item) < line.quantity()) {
        few.add("%d of %d %s".formatted(stock(source, item), line.quantity(), line.sku()));
      }
    }
    return String.join(", ", few);
  }

  private String shortOfOrder(int source) {
    Map<String, Integer> units = new TreeMap<>();
    wanted.lines.forEach(line -> units.merge(line.sku().value(), line.quantity(), Integer::sum));
    return units.entrySet().stream()
        .filter(entry -> has(source, entry.getKey()) < entry.getValue())
        .map(
            entry ->
                "%d of %d %s"
                    .formatted(has(source, entry.getKey()), entry.getValue(), entry.getKey()))
        .collect(Collectors.joining(", "));
  }

  private int has(int source, String sku) {
    return stock[source][wanted.skus.indexOf(new Sku(sku))];
  }
}
