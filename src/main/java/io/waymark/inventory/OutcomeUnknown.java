package io.waymark.inventory;

import java.util.Set;

/**
 * The caller stopped waiting (its time was up, or its thread was interrupted) while its request was
 * under way: it may be done or not. The same request again, or a look at the reservations under its
 * references, tells.
 */
public final class OutcomeUnknown extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutcomeUnknown(Set<String> references) {
    super("Ask again for what became of " + references);
  }
}
