package io.waymark.fulfillment.constraints;

import io.waymark.fulfillment.sourcing.CandidateSource;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Required;

/**
 * Has sources keep their safety stock.
 *
 * @param units what every source keeps at least, whatever it says itself; 0 for its own figure
 */
public record SafetyStock(@Required int units) implements Constraint {

  static final String NAME = "safety-stock";

  /** Checks the figure. */
  public SafetyStock {
    if (units < 0) {
      throw InvalidInput.of("units", "range", "must be 0 or more");
    }
  }

  @Override
  public String ruleName() {
    return NAME;
  }

  @Override
  public boolean chargeable() {
    return false;
  }

  @Override
  public int heldBack(CandidateSource at) {
    return Math.max(units, at.source().operation().safetyStock());
  }
}
