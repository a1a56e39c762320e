package io.waymark.fulfillment;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.List;

/** What a wave must be like. */
final class WaveRules {

  private static final int LONGEST_ID = 60;
  private static final int DAY = 24 * 60;
  private static final int LARGEST = 20_000;

  private final List<Violation> violations = new ArrayList<>();

  private WaveRules() {}

  /** Throws {@link InvalidInput} naming everything that is wrong. */
  static void check(Wave wave) {
    WaveRules rules = new WaveRules();
    rules.read(wave);
    if (!rules.violations.isEmpty()) {
      throw new InvalidInput(rules.violations);
    }
  }

  private void read(Wave wave) {
    Wave.Match match = wave.orders();
    refuse(
        isBlank(wave.id()) || wave.id().length() > LONGEST_ID,
        "id",
        "must have 1 to 60 characters");
    refuse(isBlank(wave.name()), "name", "must be given");
    refuse(
        wave.everyMinutes() < 1 || wave.everyMinutes() > DAY,
        "everyMinutes",
        "must be between 1 and 1440");
    refuse(
        wave.maxOrders() < 1 || wave.maxOrders() > LARGEST,
        "maxOrders",
        "must be between 1 and 20000");
    refuse(
        match.minValue() != null && match.maxValue() != null && match.minValue() > match.maxValue(),
        "orders.maxValue",
        "must not be less than the least value");
  }

  private void refuse(boolean wrong, String field, String message) {
    if (wrong) {
      violations.add(new Violation(field, "range", message));
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
