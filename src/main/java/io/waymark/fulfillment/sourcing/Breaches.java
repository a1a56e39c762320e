package io.waymark.fulfillment.sourcing;

import io.waymark.fulfillment.PlanRequest.Line;
import io.waymark.fulfillment.SoftBreach;
import io.waymark.fulfillment.StrategyRules.Setting;
import io.waymark.fulfillment.constraints.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the soft constraints that a load breaks, and what that costs. */
final class Breaches {

  private Breaches() {}

  static List<SoftBreach> of(Load load, Round round, Objectives.Pass pass) {
    List<SoftBreach> breaches = new ArrayList<>();
    for (Setting soft : pass.charged()) {
      broken(load, round, soft.rule())
          .ifPresent(
              why -> breaches.add(breach(load, soft.rule(), why, penalty(load, round, soft))));
    }
    for (Constraint rule : pass.dropped()) {
      broken(load, round, rule)
          .or(() -> beyond(load, rule))
          .ifPresent(why -> breaches.add(breach(load, rule, why, load.cost())));
    }
    return breaches;
  }

  private static Optional<String> broken(Load load, Round round, Constraint rule) {
    OrderFacts order = round.screening.order;
    Optional<String> source = rule.removes(load.at(), order);
    return source.isPresent()
        ? source
        : load.lines().stream()
            .flatMap(line -> rule.removes(load.at(), order, line).stream())
            .findFirst();
  }

  private static double penalty(Load load, Round round, Setting soft) {
    OrderFacts order = round.screening.order;
    long lines =
        load.lines().stream()
            .filter(line -> soft.rule().removes(load.at(), order, line).isPresent())
            .count();
    return soft.penalty() * (lines + (soft.rule().removes(load.at(), order).isPresent() ? 1 : 0));
  }

  // What limits stock, days or the plan as a whole was given up without anybody breaking it alone.
  private static Optional<String> beyond(Load load, Constraint rule) {
    if (rule.chargeable()) {
      return Optional.empty();
    }
    int held = rule.heldBack(load.at());
    boolean taken =
        load.lines().stream()
            .anyMatch(line -> load.at().available(line.sku()) - line.quantity() < held);
    if (held > 0) {
      return taken
          ? Optional.of("Takes of the %d units that the source should keep".formatted(held))
          : Optional.empty();
    }
    return Optional.of("Ships only because the constraint was given up");
  }

  private static SoftBreach breach(Load load, Constraint rule, String why, double cost) {
    return new SoftBreach(
        rule.ruleName(),
        load.at().location(),
        load.lines().stream().map(Line::line).toList(),
        why,
        cost);
  }
}
