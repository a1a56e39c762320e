package io.waymark.fulfillment;

import io.waymark.kernel.LocationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules that a what-if question must keep; every broken one is named. */
final class WhatIfRules {

  private static final int MOST_ORDERS = 20_000;
  private static final int MOST_RESAMPLES = 1_000;
  private static final double MOST_FACTOR = 20;
  private static final int MOST_UNITS = 1_000_000_000;

  private final Violations violations = new Violations();

  private WhatIfRules() {}

  static void check(WhatIf.Question question, Network network) {
    WhatIfRules rules = new WhatIfRules();
    rules.orders(question);
    rules.scenarios(question.scenarios(), network);
    Double factor = question.demandFactor();
    if (factor != null && !(factor > 0 && factor <= MOST_FACTOR)) {
      rules.violations.add("demandFactor", "range", "must be more than 0 and at most 20");
    }
    if (question.stockAt() != null && question.stockAt().isAfter(Instant.now())) {
      rules.violations.add("stockAt", "past", "must not be in the future");
    }
    if (question.stockAt() != null && question.stockAt().isBefore(Instant.EPOCH)) {
      rules.violations.add("stockAt", "range", "must not be before 1970");
    }
    if (question.resamples() < 1 || question.resamples() > MOST_RESAMPLES) {
      rules.violations.add("resamples", "range", "must be between 1 and " + MOST_RESAMPLES);
    }
    rules.violations.end();
  }

  private void orders(WhatIf.Question question) {
    if (question.lastOrders() < 0 || question.lastOrders() > MOST_ORDERS) {
      violations.add("lastOrders", "range", "must be between 0 and " + MOST_ORDERS);
    } else if (question.lastOrders() == 0 && question.carts().isEmpty()) {
      violations.add("lastOrders", "required", "or carts must be given");
    }
  }

  private void scenarios(List<WhatIf.Scenario> scenarios, Network network) {
    Set<String> names = new HashSet<>(Set.of("baseline"));
    for (int i = 0; i < scenarios.size(); i++) {
      WhatIf.Scenario scenario = scenarios.get(i);
      String at = "scenarios[" + i + "]";
      violations.text(at + ".name", scenario.name(), 100);
      if (!names.add(scenario.name())) {
        violations.add(at + ".name", "unique", "must differ from the others and from baseline");
      }
      if (scenario.strategy() != null && network.strategy(scenario.strategy()).isEmpty()) {
        violations.add(at + ".strategy", "unknown", "there is no strategy " + scenario.strategy());
      }
      if (scenario.stockFactor() != null) {
        violations.figure(at + ".stockFactor", scenario.stockFactor());
      }
      network(at, scenario, network);
    }
  }

  private void network(String at, WhatIf.Scenario scenario, Network network) {
    Set<LocationId> known = new HashSet<>();
    network.sources().forEach(source -> known.add(source.location()));
    for (int j = 0; j < scenario.sources().size(); j++) {
      Source source = scenario.sources().get(j);
      violations.within(at + ".sources[" + j + "]", source, SetupRules::check);
      known.add(source.location());
    }
    scenario.closed().stream()
        .sorted(Comparator.comparing(LocationId::value))
        .forEach(closed -> known(at + ".closed", closed, known));
    for (int j = 0; j < scenario.stock().size(); j++) {
      level(at + ".stock[" + j + "]", scenario.stock().get(j), known);
    }
  }

  private void level(String at, WhatIf.Level level, Set<LocationId> known) {
    violations.required(at + ".sku", level.sku());
    violations.required(at + ".location", level.location());
    if (level.location() != null) {
      known(at + ".location", level.location(), known);
    }
    violations.range(at + ".available", level.available(), 0, MOST_UNITS);
  }

  private void known(String field, LocationId location, Set<LocationId> known) {
    if (!known.contains(location)) {
      violations.add(field, "unknown", "there is no source " + location);
    }
  }
}
