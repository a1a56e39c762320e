package io.waymark.fulfillment.sourcing;

import io.waymark.fulfillment.PlanRequest.Line;
import io.waymark.fulfillment.StrategyRules.Setting;
import io.waymark.fulfillment.StrategyRules.WeightedTerm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a source costs, term by term; penalties of soft constraints are terms too. */
final class Costs {

  private final OrderFacts order;
  private final List<WeightedTerm> terms;
  private final List<Setting> charged;

  Costs(OrderFacts order, List<WeightedTerm> terms, List<Setting> charged) {
    this.order = order;
    this.terms = terms;
    this.charged = charged;
  }

  double perShipment(CandidateSource at) {
    double cost = 0;
    for (WeightedTerm weighted : terms) {
      cost += weighted.weight() * weighted.term().perShipment(at, order);
    }
    for (Setting soft : charged) {
      cost += soft.rule().removes(at, order).isPresent() ? soft.penalty() : 0;
    }
    return cost;
  }

  double perLine(CandidateSource at, Line line) {
    double cost = 0;
    for (WeightedTerm weighted : terms) {
      cost += weighted.weight() * weighted.term().perLine(at, order, line);
    }
    for (Setting soft : charged) {
      cost += soft.rule().removes(at, order, line).isPresent() ? soft.penalty() : 0;
    }
    return cost;
  }

  double perUnit(CandidateSource at, Line line) {
    double cost = 0;
    for (WeightedTerm weighted : terms) {
      cost += weighted.weight() * weighted.term().perUnit(at, order, line);
    }
    return cost;
  }

  /**
   * What shipping some lines costs, by term in words; terms that cost nothing are left out.
   *
   * @param shipment whether what the shipment as such costs is among it
   */
  Map<String, Double> byTerm(CandidateSource at, List<Line> lines, boolean shipment) {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (WeightedTerm weighted : terms) {
      double figure = shipment ? weighted.term().perShipment(at, order) : 0;
      for (Line line : lines) {
        figure +=
            weighted.term().perLine(at, order, line)
                + weighted.term().perUnit(at, order, line) * line.quantity();
      }
      add(figures, weighted.term().words(), weighted.weight() * figure);
    }
    for (Setting soft : charged) {
      boolean source = shipment && soft.rule().removes(at, order).isPresent();
      long broken =
          lines.stream().filter(l -> soft.rule().removes(at, order, l).isPresent()).count();
      add(
          figures,
          "penalty of " + soft.rule().ruleName(),
          soft.penalty() * (broken + (source ? 1 : 0)));
    }
    return figures;
  }

  /** The sum of figures by term. */
  static double sum(Map<String, Double> byTerm) {
    return byTerm.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static void add(Map<String, Double> figures, String words, double figure) {
    if (figure != 0) {
      figures.merge(words, figure, Double::sum);
    }
  }
}
