package io.waymark.fulfillment;

import io.waymark.kernel.Address;

/** The rules that what users set up must keep; every broken one is named. */
final class SetupRules {

  private static final int LONGEST_LINE = 200;

  private final Violations violations = new Violations();

  private SetupRules() {}

  static void check(Source source) {
    SetupRules rules = new SetupRules();
    rules.violations.required("location", source.location());
    rules.violations.text("name", source.name(), 200);
    rules.violations.required("kind", source.kind());
    rules.violations.required("point", source.point());
    rules.violations.text("provider", source.provider(), 100);
    rules.address(source.address());
    new OperationRules(rules.violations).check(source.operation());
    rules.violations.end();
  }

  private void address(Address address) {
    if (address == null || address.country() == null) {
      violations.add("address.country", "required", "must be given");
      return;
    }
    violations.atMost("address.country", address.country(), 2);
    violations.atMost("address.name", address.name(), LONGEST_LINE);
    violations.atMost("address.company", address.company(), LONGEST_LINE);
    violations.atMost("address.street1", address.street1(), LONGEST_LINE);
    violations.atMost("address.street2", address.street2(), LONGEST_LINE);
    violations.atMost("address.city", address.city(), LONGEST_LINE);
    violations.atMost("address.region", address.region(), LONGEST_LINE);
    violations.atMost("address.postalCode", address.postalCode(), LONGEST_LINE);
    violations.atMost("address.phone", address.phone(), LONGEST_LINE);
  }

  static void check(SourceList list) {
    SetupRules rules = new SetupRules();
    rules.violations.text("id", list.id(), 60);
    rules.violations.text("name", list.name(), 200);
    if (list.sources().isEmpty()) {
      rules.violations.add("sources", "required", "must have at least one");
    }
    rules.violations.end();
  }

  static void check(DeliveryZone zone) {
    SetupRules rules = new SetupRules();
    rules.violations.text("id", zone.id(), 60);
    rules.violations.text("name", zone.name(), 200);
    rules.violations.required("geometry", zone.geometry());
    rules.violations.end();
  }

  static void check(Item item) {
    SetupRules rules = new SetupRules();
    rules.violations.figure("weightKg", item.weightKg());
    rules.violations.end();
  }

  static void check(Strategy strategy) {
    SetupRules rules = new SetupRules();
    rules.violations.text("id", strategy.id(), 60);
    rules.violations.text("name", strategy.name(), 200);
    rules.violations.required("objective", strategy.objective());
    rules.costs(strategy.costs());
    Double distance = strategy.maxDistanceKm();
    if (distance != null && !(distance > 0 && distance <= Violations.LARGEST)) {
      rules.violations.add("maxDistanceKm", "range", "must be more than 0 and at most 100000 km");
    }
    rules.violations.positive("maxSources", strategy.maxSources());
    new StrategyCheck(rules.violations).check(strategy);
    if (strategy.isDefault() && !strategy.active()) {
      rules.violations.add(
          "active", "default", "must be true, because the strategy is the default");
    }
    rules.violations.end();
  }

  private void costs(Strategy.Costs costs) {
    if (costs == null) {
      violations.add("costs", "required", "must be given");
      return;
    }
    violations.figure("costs.perShipment", costs.perShipment());
    violations.figure("costs.perKm", costs.perKm());
    violations.figure("costs.perUnitKm", costs.perUnitKm());
    if (costs.perUnit() == null) {
      violations.add("costs.perUnit", "required", "must be given");
      return;
    }
    costs
        .perUnit()
        .forEach(
            (kind, cost) -> violations.figure("costs.perUnit." + kind, cost == null ? -1 : cost));
  }
}
