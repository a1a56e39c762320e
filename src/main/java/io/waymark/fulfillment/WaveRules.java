package io.waymark.fulfillment;

import java.util.Set;
import java.util.TreeSet;

/** The rules that a wave must keep; every broken one is named. */
final class WaveRules {

  private static final int LONGEST_ID = 60;
  private static final int LONGEST_NAME = 200;
  private static final int DAY = 24 * 60;
  private static final int LARGEST = 20_000;

  private final Violations violations = new Violations();

  private WaveRules() {}

  /** Throws {@link io.waymark.kernel.InvalidInput} naming everything that is wrong. */
  static void check(Wave wave, Network network) {
    WaveRules rules = new WaveRules();
    rules.violations.text("id", wave.id(), LONGEST_ID);
    rules.violations.text("name", wave.name(), LONGEST_NAME);
    rules.violations.range("everyMinutes", wave.everyMinutes(), 1, DAY);
    rules.violations.range("maxOrders", wave.maxOrders(), 1, LARGEST);
    rules.match(wave.orders(), network);
    rules.violations.end();
  }

  private void match(Wave.Match match, Network network) {
    names("orders.channels", match.channels());
    names("orders.shippingMethods", match.shippingMethods());
    for (String strategy : new TreeSet<>(match.strategies())) {
      if (network.strategy(strategy).isEmpty()) {
        violations.add("orders.strategies", "unknown", "there is no strategy " + strategy);
      }
    }
    violations.amount("orders.minValue", match.minValue());
    violations.amount("orders.maxValue", match.maxValue());
    if (match.minValue() != null
        && match.maxValue() != null
        && match.minValue() > match.maxValue()) {
      violations.add("orders.maxValue", "range", "must not be less than the least value");
    }
  }

  private void names(String field, Set<String> names) {
    new TreeSet<>(names).forEach(name -> violations.text(field, name, LONGEST_NAME));
  }
}
