package io.waymark.inventory;

import io.waymark.kernel.Violation;
import java.util.List;

/** What became of a wish to give units back. */
public sealed interface UnreserveOutcome {

  /** The caller's id of the request. */
  String requestId();

  /**
   * Units were given back; fewer than asked for if fewer were open.
   *
   * @param requestId the caller's id of the request
   * @param done units given back by it, 0 or more
   * @param invalid units asked for beyond what was open, 0 or more
   */
  record Unreserved(String requestId, int done, int invalid) implements UnreserveOutcome {}

  /**
   * Nothing was done.
   *
   * @param requestId the caller's id of the request
   * @param violations why
   */
  record Refused(String requestId, List<Violation> violations) implements UnreserveOutcome {}
}
