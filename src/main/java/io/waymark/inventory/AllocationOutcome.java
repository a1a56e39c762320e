package io.waymark.inventory;

import io.waymark.kernel.Violation;
import java.util.List;

/** What became of an {@link AllocationChange}. */
public sealed interface AllocationOutcome {

  /** The caller's id of the request. */
  String requestId();

  /**
   * It is done, now or since an earlier time.
   *
   * @param requestId the caller's id of the request
   * @param allocations what the group and, if reallocated, the target have now
   */
  record Done(String requestId, List<Allocation> allocations) implements AllocationOutcome {}

  /**
   * There are fewer units than it wants, and nothing changed.
   *
   * @param requestId the caller's id of the request
   * @param wanted units
   * @param available units that there are, 0 or more
   * @param limit of what there are so few
   */
  record TooFew(String requestId, int wanted, int available, Limit limit)
      implements AllocationOutcome {}

  /**
   * It broke a rule, and nothing changed.
   *
   * @param requestId the caller's id of the request
   * @param violations each field that broke a rule, at least one
   */
  record Refused(String requestId, List<Violation> violations) implements AllocationOutcome {}

  /** What there is too little of. */
  enum Limit {
    /** What is in stock, not reserved, allocated to nobody and no safety stock. */
    COMMON_POOL,
    /** What the group's allocation has left. */
    ALLOCATION,
    /** What is in stock and not reserved. */
    STOCK
  }
}
