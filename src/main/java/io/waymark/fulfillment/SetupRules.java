package io.waymark.fulfillment;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.List;

/** The rules that sources and strategies must keep; every broken one is named. */
final class SetupRules {

  private static final double LARGEST = 100_000;

  private final List<Violation> violations = new ArrayList<>();

  private SetupRules() {}

  static void check(Source source) {
    SetupRules rules = new SetupRules();
    rules.required("location", source.location());
    rules.text("name", source.name(), 200);
    rules.required("kind", source.kind());
    rules.required("point", source.point());
    rules.text("provider", source.provider(), 100);
    if (source.address() == null || source.address().country() == null) {
      rules.add("address.country", "required", "must be given");
    }
    rules.end();
  }

  static void check(Strategy strategy) {
    SetupRules rules = new SetupRules();
    rules.text("id", strategy.id(), 60);
    rules.text("name", strategy.name(), 200);
    rules.required("objective", strategy.objective());
    rules.costs(strategy.costs());
    Double distance = strategy.maxDistanceKm();
    if (distance != null && !(distance > 0 && distance <= LARGEST)) {
      rules.add("maxDistanceKm", "range", "must be more than 0 and at most 100000 km");
    }
    if (strategy.maxSources() != null && strategy.maxSources() < 1) {
      rules.add("maxSources", "positive", "must be 1 or more");
    }
    if (strategy.isDefault() && !strategy.active()) {
      rules.add("active", "default", "must be true, because the strategy is the default");
    }
    rules.end();
  }

  private void costs(Strategy.Costs costs) {
    if (costs == null) {
      add("costs", "required", "must be given");
      return;
    }
    figure("costs.perShipment", costs.perShipment());
    figure("costs.perKm", costs.perKm());
    figure("costs.perUnitKm", costs.perUnitKm());
    if (costs.perUnit() == null) {
      add("costs.perUnit", "required", "must be given");
      return;
    }
    costs
        .perUnit()
        .forEach((kind, cost) -> figure("costs.perUnit." + kind, cost == null ? -1 : cost));
  }

  private void figure(String field, double figure) {
    if (!(figure >= 0 && figure <= LARGEST)) {
      add(field, "range", "must be between 0 and 100000");
    }
  }

  private void text(String field, String value, int longest) {
    if (value == null || value.isBlank()) {
      add(field, "required", "must not be blank");
    } else if (value.length() > longest) {
      add(field, "length", "must have at most " + longest + " characters");
    }
  }

  private void required(String field, Object value) {
    if (value == null) {
      add(field, "required", "must be given");
    }
  }

  private void add(String field, String rule, String message) {
    violations.add(new Violation(field, rule, message));
  }

  private void end() {
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }
}
