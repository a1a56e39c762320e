package io.waymark.inventory.web;

import io.waymark.inventory.ChangeOutcome;
import io.waymark.inventory.Measure;
import io.waymark.inventory.StockPosition;
import io.waymark.kernel.Violation;
import java.util.List;

/**
 * What became of one change: DONE with the position after it, LATE with the measures that stayed as
 * they are because a later set is known, or REFUSED with the errors.
 */
record ChangeAnswer(
    String id,
    Outcome outcome,
    StockPosition position,
    List<Measure> late,
    List<Violation> errors) {

  enum Outcome {
    DONE,
    LATE,
    REFUSED
  }

  static ChangeAnswer of(ChangeOutcome outcome) {
    if (outcome instanceof ChangeOutcome.Refused refused) {
      return new ChangeAnswer(refused.id(), Outcome.REFUSED, null, null, refused.violations());
    }
    if (outcome instanceof ChangeOutcome.Late late) {
      return new ChangeAnswer(late.id(), Outcome.LATE, late.position(), late.late(), null);
    }
    ChangeOutcome.Done done = (ChangeOutcome.Done) outcome;
    return new ChangeAnswer(done.id(), Outcome.DONE, done.position(), null, null);
  }
}
