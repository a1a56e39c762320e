package io.waymark.inventory.web;

import io.waymark.inventory.ChangeOutcome;
import io.waymark.inventory.StockPosition;
import io.waymark.kernel.Violation;
import java.util.List;

/** What became of one change: DONE with the position after it, or REFUSED with the errors. */
record ChangeAnswer(String id, Outcome outcome, StockPosition position, List<Violation> errors) {

  enum Outcome {
    DONE,
    REFUSED
  }

  static ChangeAnswer of(ChangeOutcome outcome) {
    if (outcome instanceof ChangeOutcome.Refused refused) {
      return new ChangeAnswer(refused.id(), Outcome.REFUSED, null, refused.violations());
    }
    ChangeOutcome.Done done = (ChangeOutcome.Done) outcome;
    return new ChangeAnswer(done.id(), Outcome.DONE, done.position(), null);
  }
}
