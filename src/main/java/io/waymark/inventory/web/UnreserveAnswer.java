package io.waymark.inventory.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.inventory.UnreserveOutcome;
import io.waymark.inventory.UnreserveOutcome.Refused;
import io.waymark.inventory.UnreserveOutcome.Unreserved;
import io.waymark.kernel.Violation;
import java.util.List;

/**
 * What became of units to give back: DONE; PARTIAL, with the units that were invalid because they
 * were not open; or REFUSED with the errors.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnreserveAnswer(
    String requestId, Outcome outcome, int done, int invalid, List<Violation> errors) {

  enum Outcome {
    DONE,
    PARTIAL,
    REFUSED
  }

  static UnreserveAnswer of(UnreserveOutcome outcome) {
    if (outcome instanceof Refused refused) {
      return refused(refused.requestId(), refused.violations());
    }
    Unreserved done = (Unreserved) outcome;
    return new UnreserveAnswer(
        done.requestId(),
        done.invalid() == 0 ? Outcome.DONE : Outcome.PARTIAL,
        done.done(),
        done.invalid(),
        null);
  }

  static UnreserveAnswer refused(String requestId, List<Violation> violations) {
    return new UnreserveAnswer(requestId, Outcome.REFUSED, 0, 0, violations);
  }
}
