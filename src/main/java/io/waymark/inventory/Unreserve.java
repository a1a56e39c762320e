package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives units of open reservations back.
 *
 * @param requestId the caller's own id, 1 to 100 characters: a repetition is not done twice
 * @param which of which reservations; uncovered units first, then the latest
 * @param quantity whole units, 1 or more
 */
public record Unreserve(String requestId, ReservationKey which, int quantity) {

  /** Throws {@link InvalidInput} naming what is wrong. */
  public Unreserve {
    List<Violation> violations = new ArrayList<>(ShortText.violations("requestId", requestId));
    if (which == null) {
      violations.add(new Violation("reservation", "required", "must not be missing"));
    }
    if (quantity < 1) {
      violations.add(new Violation("quantity", "positive", "must be 1 or more"));
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }

  String content() {
    return RequestLog.content("unreserve", which, quantity);
  }
}
